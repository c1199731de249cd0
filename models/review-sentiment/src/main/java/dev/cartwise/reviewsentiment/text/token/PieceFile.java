package dev.cartwise.reviewsentiment.text.token;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary of word pieces, one a line; a piece's id is its line, counted from 0. */
public final class PieceFile {
  private PieceFile() {}

  /**
   * Reads a vocabulary whose text is folded to lower case.
   *
   * @throws ArtifactException {@code CORRUPT} if the file is not UTF-8, has no special pieces or
   *     names a piece twice
   */
  public static Wordpiece read(Path file) throws IOException {
    try {
      return of(Files.readAllLines(file));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new ArtifactException(
          Problem.CORRUPT, file.getFileName() + " is no list of pieces: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the tokenizer of a vocabulary.
   *
   * @throws IllegalArgumentException if there are no special pieces or one piece stands twice
   */
  public static Wordpiece of(List<String> pieces) {
    Map<String, Integer> ids = new HashMap<>();
    for (String piece : pieces) {
      if (ids.put(piece, ids.size()) != null) {
        throw new IllegalArgumentException("the piece " + piece + " stands twice");
      }
    }
    return new Wordpiece(ids, true);
  }
}
