package dev.cartwise.history.importing;

import dev.cartwise.history.Rejection;
import dev.cartwise.history.importing.state.DiskTrouble;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lines of a file that were not taken, as CSV: number of the line, field, reason, the line
 * itself.
 */
final class RejectFile implements AutoCloseable {

  private static final String HEADER = "line,field,reason,text\n";

  private final Path file;
  private final FileChannel channel;
  private final OutputStream out;

  private RejectFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
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
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    String row =
        line
            + ","
            + quoted(rejection.field())
            + ","
            + quoted(rejection.reason())
            + ","
            + quoted(rejection.text())
            + "\n";
    out.write(row.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts all on disk, and tells how many bytes there are. */
  long force() throws IOException {
    out.flush();
    if (channel.position() > 0) {
      channel.force(false);
    }
    return channel.position();
  }

  /** Removes the file if no line was rejected. */
  @Override
  public void close() throws IOException {
    out.flush();
    long length = channel.position();
    channel.close();
    if (length == 0) {
      Files.deleteIfExists(file);
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
