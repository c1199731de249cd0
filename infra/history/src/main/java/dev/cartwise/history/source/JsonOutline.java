package dev.cartwise.history.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members that the first objects of JSON lines have. */
public final class JsonOutline {

  private static final int FIRST_LINES = 100;
  private static final int DEPTH = 3;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonOutline() {}

  /**
   * Paths of members, at most three deep, in the order in which they come.
   *
   * @throws IOException if the file cannot be read
   */
  public static Set<String> of(Path file) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    try (Records records = new JsonLinesFormat("").open(file, List.of(), 0, 0)) {
      for (int line = 0; line < FIRST_LINES && records.advance(); line++) {
        if (records.problem() == null) {
          add(MAPPER.readTree(records.text()), "", DEPTH, paths);
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record without a problem is JSON", e);
    }
    return paths;
  }

  private static void add(JsonNode object, String before, int depth, Set<String> paths) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      paths.add(before + member.getKey());
      if (depth > 1) {
        add(member.getValue(), before + member.getKey() + ".", depth - 1, paths);
      }
    }
  }
}
