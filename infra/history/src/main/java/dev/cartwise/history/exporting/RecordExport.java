package dev.cartwise.history.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The items or the users of a shop, each with a column for every property that one of them has.
 *
 * @param idColumn heads the column of ids
 * @param id tells a record's id
 * @param properties tells its properties, a JSON object as text
 */
public record RecordExport<R>(
    String idColumn, Function<R, String> id, Function<R, String> properties) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Writes records in their order.
   *
   * @param room an empty directory for what does not fit into memory
   */
  public ExportFigures write(Stream<R> records, Path room, CsvRows rows) throws IOException {
    Path spilled = room.resolve("records");
    TreeSet<String> columns = spill(records, spilled);
    List<String> header = new ArrayList<>(List.of(idColumn));
    header.addAll(columns);
    rows.add(header);
    long written = 0;
    try (BufferedReader lines = Files.newBufferedReader(spilled)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = JSON.readTree(line);
        List<String> cells = new ArrayList<>(List.of(record.get(0).textValue()));
        columns.forEach(column -> cells.add(PropertyText.of(record.get(1).path(column))));
        rows.add(cells);
        written++;
      }
    }
    rows.finish();
    return new ExportFigures(written, 0, 0);
  }

  private TreeSet<String> spill(Stream<R> records, Path target) throws IOException {
    TreeSet<String> columns = new TreeSet<>();
    try (records;
        BufferedWriter lines = Files.newBufferedWriter(target)) {
      for (Iterator<R> each = records.iterator(); each.hasNext(); ) {
        R record = each.next();
        JsonNode object = JSON.readTree(properties.apply(record));
        object.fieldNames().forEachRemaining(columns::add);
        ArrayNode line = JSON.createArrayNode().add(id.apply(record)).add(object);
        lines.append(line.toString()).append('\n');
      }
    }
    return columns;
  }
}
