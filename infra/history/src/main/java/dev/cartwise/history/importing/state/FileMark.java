package dev.cartwise.history.importing.state;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What tells whether a file is still the same.
 *
 * @param path the file, absolute
 * @param bytes its size
 * @param modifiedMillis when it was changed last, UTC milliseconds since 1970
 * @param ends a hash of its size, its first and its last 64 KB
 */
public record FileMark(String path, long bytes, long modifiedMillis, String ends) {

  private static final int END_BYTES = 1 << 16;

  /**
   * The mark of a file as it is now.
   *
   * @throws HistoryException FILE_UNREADABLE if it cannot be read
   */
  public static FileMark of(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long bytes = channel.size();
      ShortHash hash = new ShortHash().add(Long.toString(bytes));
      hash.add(read(channel, 0)).add(read(channel, Math.max(0, bytes - END_BYTES)));
      return new FileMark(
          file.toAbsolutePath().normalize().toString(),
          bytes,
          Files.getLastModifiedTime(file).toMillis(),
          hash.hex());
    } catch (IOException e) {
      throw new HistoryException(
          Reason.FILE_UNREADABLE, file + " cannot be read (" + e + "): correct its name", e);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from) throws IOException {
    ByteBuffer end = ByteBuffer.allocate(END_BYTES);
    while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
      continue;
    }
    return end.flip();
  }
}
