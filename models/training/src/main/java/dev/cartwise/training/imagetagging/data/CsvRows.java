package dev.cartwise.training.imagetagging.data;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A comma-separated file with a header line and RFC 4180 quoting.
 *
 * @param columns column name to its place
 * @param rows the fields of each row; a short row ends early
 */
record CsvRows(Map<String, Integer> columns, List<List<String>> rows) {

  static CsvRows read(Path file) {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrainingFailure("Cannot read the labels " + file + ": " + e.getMessage() + ".", e);
    }
    List<List<String>> lines = parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (lines.isEmpty()) {
      throw new TrainingFailure("The labels " + file + " have no header line.");
    }
    Map<String, Integer> columns = new HashMap<>();
    for (String name : lines.get(0)) {
      columns.put(name.strip(), columns.size());
    }
    return new CsvRows(columns, lines.subList(1, lines.size()));
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** A field without the blanks around it; empty when the row or the column is not there. */
  String field(List<String> row, String column) {
    Integer place = columns.get(column);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        line.add(take(field));
      } else if (c == '\n') {
        line.add(take(field));
        addUnlessBlank(lines, line);
        line = new ArrayList<>();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    line.add(take(field));
    addUnlessBlank(lines, line);
    return lines;
  }

  private static String take(StringBuilder field) {
    String value = field.toString();
    field.setLength(0);
    return value;
  }

  private static void addUnlessBlank(List<List<String>> lines, List<String> line) {
    if (line.size() > 1 || !line.get(0).isBlank()) {
      lines.add(line);
    }
  }
}
