package dev.cartwise.training.purchaseintent.table.file;

import dev.cartwise.training.run.TrainingFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of separated values in UTF-8: a header line, and rows of as many fields.
 *
 * <p>Fields are separated by what the header line has most of: commas, semicolons, tabs or bars.
 * Quotes are those of RFC 4180; blanks around a field do not count; empty lines are passed over.
 */
public final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setTrailingData(true)
          .get();

  private CsvFile() {}

  /**
   * Reads a file from its first row to its last, one row at a time.
   *
   * @param <V> what takes the rows
   * @param opening makes what takes the rows, once the header is known
   * @throws TrainingFailure if the file cannot be read or is not of this form; the sentence names
   *     the line
   */
  public static <V extends Consumer<CSVRecord>> V read(Path path, Opening<V> opening) {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
      return read(path, text, opening);
    } catch (IOException e) {
      throw new TrainingFailure("Cannot read " + path + ": " + e + ".", e);
    }
  }

  private static <V extends Consumer<CSVRecord>> V read(
      Path path, BufferedReader text, Opening<V> opening) throws IOException {
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    char separator = Separator.of(text);
    RecordLimit limit = new RecordLimit(text);
    CSVParser parser = CSVParser.parse(limit, FORMAT.builder().setDelimiter(separator).get());
    try {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new TrainingFailure(path + " is empty; its first line must name the columns.");
      }
      Header header = Header.of(path, records.next(), separator);
      V taker = opening.open(header);
      limit.nextRecord();
      while (records.hasNext()) {
        taker.accept(ofWidth(header, records.next(), parser.getCurrentLineNumber()));
        limit.nextRecord();
      }
      return taker;
    } catch (UncheckedIOException e) {
      String what = Objects.requireNonNull(e.getCause()).getMessage();
      throw new TrainingFailure(
          path + ", after line " + parser.getCurrentLineNumber() + ": " + what + ".", e);
    }
  }

  private static CSVRecord ofWidth(Header header, CSVRecord row, long line) {
    int columns = header.names().size();
    if (row.size() != columns) {
      throw new TrainingFailure(
          "%s, line %d: %d fields where the header has %d."
              .formatted(header.path(), line, row.size(), columns));
    }
    return row;
  }

  /** Makes what takes the rows of a file. */
  @FunctionalInterface
  public interface Opening<V extends Consumer<CSVRecord>> {
    V open(Header header);
  }
}
