package dev.cartwise.history.importing;

import dev.cartwise.history.Rejection;
import dev.cartwise.history.importing.state.DiskTrouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * The lines of a file that were not taken, as CSV: number of the line, field, reason, the line
 * itself.
 */
final class RejectFile implements AutoCloseable {

  private static final String HEADER = "line,field,reason,text";

  /** All but the line's number stands in quotation marks. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setQuoteMode(QuoteMode.NON_NUMERIC)
          .setRecordSeparator('\n')
          .get();

  private final Path file;
  private final FileChannel channel;
  private final CSVPrinter printer;

  private RejectFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.printer =
        new CSVPrinter(
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8),
                1 << 16),
            FORMAT);
  }

  /** Where the rejected lines of a file go. */
  static Path of(Path file) {
    return file.resolveSibling(file.getFileName() + ".rejected.csv");
  }

  /**
   * Goes on with a file.
   *
   * @param length everything after this byte is cut off
   */
  static RejectFile open(Path file, long length) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(length).position(Math.min(length, channel.size()));
      return new RejectFile(file, channel);
    } catch (IOException e) {
      throw DiskTrouble.told(file, e);
    }
  }

  void add(long line, Rejection rejection) throws IOException {
    if (channel.position() == 0) {
      printer.getOut().append(HEADER).append('\n');
      printer.flush();
    }
    printer.printRecord(line, rejection.field(), rejection.reason(), rejection.text());
  }

  /** Hands all to the file, and tells how many bytes it has. */
  long flush() throws IOException {
    printer.flush();
    return channel.position();
  }

  /** Puts on disk what the file has. Another thread may add lines meanwhile. */
  void force() throws IOException {
    if (channel.position() > 0) {
      channel.force(false);
    }
  }

  /** Removes the file if no line was rejected. */
  @Override
  public void close() throws IOException {
    printer.flush();
    long length = channel.position();
    channel.close();
    if (length == 0) {
      Files.deleteIfExists(file);
    }
  }
}
