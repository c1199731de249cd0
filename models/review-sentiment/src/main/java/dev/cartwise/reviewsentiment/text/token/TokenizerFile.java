package dev.cartwise.reviewsentiment.text.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The {@code tokenizer.json} that comes with a text backbone. */
public final class TokenizerFile {
  private TokenizerFile() {}

  /**
   * Reads a WordPiece tokenizer.
   *
   * @throws IOException if the file describes another kind of tokenizer, lacks a special piece or
   *     gives a piece no number
   */
  public static Wordpiece read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
    JsonNode vocabulary = root.path("model").path("vocab");
    JsonNode normalizer = root.path("normalizer");
    if (!vocabulary.isObject() || !normalizer.path("type").asText().equals("BertNormalizer")) {
      throw new IOException(file.getFileName() + " is no BERT tokenizer");
    }
    Map<String, Integer> ids = new HashMap<>();
    for (Map.Entry<String, JsonNode> piece : vocabulary.properties()) {
      JsonNode id = piece.getValue();
      if (!id.isInt() || id.intValue() < 0) {
        throw new IOException(
            file.getFileName() + ": the piece " + piece.getKey() + " has no number from 0");
      }
      ids.put(piece.getKey(), id.intValue());
    }
    try {
      return new Wordpiece(ids, normalizer.path("lowercase").asBoolean());
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }
}
