package dev.cartwise.training.imagetagging.data;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A comma-separated file with a header line and RFC 4180 quoting.
 *
 * @param columns column name to its place, of columns with one name the first
 * @param rows the fields of each row; a short row ends early
 */
record CsvRows(Map<String, Integer> columns, List<CSVRecord> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setLenientEof(true).setTrailingData(true).get();

  static CsvRows read(Path file) {
    List<CSVRecord> lines;
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      lines = parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (IOException | UncheckedIOException e) {
      throw new TrainingFailure("Cannot read the labels " + file + ": " + e.getMessage() + ".", e);
    }
    if (lines.isEmpty()) {
      throw new TrainingFailure("The labels " + file + " have no header line.");
    }
    Map<String, Integer> columns = new HashMap<>();
    int place = 0;
    for (String name : lines.get(0)) {
      columns.putIfAbsent(name.strip(), place++);
    }
    return new CsvRows(columns, lines.subList(1, lines.size()));
  }

  private static List<CSVRecord> parse(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      return parser.stream().filter(line -> line.size() > 1 || !line.get(0).isBlank()).toList();
    }
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** A field without the blanks around it; empty when the row or the column is not there. */
  String field(CSVRecord row, String column) {
    Integer place = columns.get(column);
    return place == null || place >= row.size() ? "" : row.get(place).strip();
  }
}
