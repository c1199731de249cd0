package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the labels of fashion products are called in Chinese. */
final class ChineseNames {

  private static final String RESOURCE = "chinese-labels.json";

  private final JsonNode names;

  ChineseNames() {
    try (InputStream in = ChineseNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      names = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The Chinese name of a label, the English one where none is known. */
  String of(String head, String label) {
    return names.path(head).path(label).asText(label);
  }
}
