package dev.cartwise.training.reviewsentiment.corpus;

import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of rows with named columns: separated by tabs, quoted as RFC 4180 says, UTF-8. */
public final class TsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter('\t').setIgnoreEmptyLines(true).get();

  private final Path file;
  private final List<String> columns;
  private final List<CSVRecord> rows;

  private TsvTable(Path file, List<String> columns, List<CSVRecord> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a whole file.
   *
   * @throws TrainingFailure if it is missing, unreadable or empty
   */
  public static TsvTable read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new TrainingFailure("There is no file " + file + ".");
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      if (records.isEmpty()) {
        throw new TrainingFailure(file + " has no header line.");
      }
      List<String> columns = records.get(0).stream().map(TsvTable::withoutMark).toList();
      return new TsvTable(file, columns, records.subList(1, records.size()));
    } catch (IOException | UncheckedIOException e) {
      throw new TrainingFailure(file + " is no tab-separated UTF-8 file: " + e.getMessage(), e);
    }
  }

  private static String withoutMark(String name) {
    return !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK ? name.substring(1) : name;
  }

  public int size() {
    return rows.size();
  }

  /**
   * Returns the place of a column.
   *
   * @throws TrainingFailure if there is none of that name
   */
  public int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new TrainingFailure(
          file
              + " has no column "
              + name
              + "; its columns are "
              + String.join(", ", columns)
              + ".");
    }
    return index;
  }

  /** Returns a field; what a short row lacks is empty. */
  public String field(int row, int column) {
    CSVRecord record = rows.get(row);
    return column < record.size() ? record.get(column) : "";
  }

  /** Returns fields joined with a blank. */
  public String fields(int row, List<Integer> wanted) {
    StringJoiner joined = new StringJoiner(" ");
    for (int column : wanted) {
      joined.add(field(row, column));
    }
    return joined.toString();
  }
}
