package dev.cartwise.history.exporting;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file as RFC 4180 has it, in UTF-8, that is there once it is whole. Until then its rows are
 * in a file beside it, whose name ends in {@code .part}; one that is closed before it is finished
 * is removed.
 */
public final class CsvFile implements CsvRows, AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path part;
  private final CSVPrinter printer;

  private CsvFile(Path target, Path part, CSVPrinter printer) {
    this.target = target;
    this.part = part;
    this.printer = printer;
  }

  /**
   * Begins a file, in gzip where its name ends in {@code .gz}.
   *
   * @throws HistoryException {@code FILE_UNREADABLE} if it cannot be written there
   */
  public static CsvFile create(Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      OutputStream out = Files.newOutputStream(part);
      boolean packed = target.toString().endsWith(".gz");
      return new CsvFile(
          target, part, printer(packed ? new GZIPOutputStream(out, BUFFER_BYTES) : out));
    } catch (IOException e) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE, "cannot write " + part + ": name another file with --out", e);
    }
  }

  /** Rows for a text that stays open, such as the standard output. */
  public static CsvRows to(Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    return new CsvRows() {
      @Override
      public void add(List<String> cells) throws IOException {
        printer.printRecord(cells);
      }

      @Override
      public void finish() throws IOException {
        printer.flush();
      }
    };
  }

  private static CSVPrinter printer(OutputStream out) throws IOException {
    return new CSVPrinter(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_BYTES),
        CSVFormat.RFC4180);
  }

  @Override
  public void add(List<String> cells) throws IOException {
    printer.printRecord(cells);
  }

  /** Puts the file where it belongs, in place of an earlier one. */
  @Override
  public void finish() throws IOException {
    printer.close();
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    printer.close();
    Files.deleteIfExists(part);
  }
}
