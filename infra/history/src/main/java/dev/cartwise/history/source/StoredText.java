package dev.cartwise.history.source;

import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file that is stored as it is or as gzip, which its first bytes tell. */
final class StoredText implements Closeable {

  private static final int GZIP_BUFFER = 1 << 16;

  private final Path file;
  private final CountedBytes stored;
  private final InputStream text;

  private StoredText(Path file, CountedBytes stored, InputStream text) {
    this.file = file;
    this.stored = stored;
    this.text = text;
  }

  /**
   * Opens a file.
   *
   * @param skip how many bytes of its text are not wanted
   * @throws HistoryException if it is of a kind that is known not to be text
   * @throws IOException if it cannot be opened
   */
  static StoredText open(Path file, long skip) throws IOException {
    FileKind kind = FileKind.of(file);
    FileChannel channel = FileChannel.open(file);
    try {
      if (kind == FileKind.GZIP) {
        CountedBytes stored = new CountedBytes(Channels.newInputStream(channel), 0);
        InputStream text = new GZIPInputStream(stored, GZIP_BUFFER);
        text.skipNBytes(skip);
        return new StoredText(file, stored, text);
      }
      channel.position(skip);
      CountedBytes stored = new CountedBytes(Channels.newInputStream(channel), skip);
      return new StoredText(file, stored, stored);
    } catch (EOFException | ZipException e) {
      channel.close();
      throw cutOff(file, e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Reads like a stream. */
  int read(byte[] into, int from, int length) throws IOException {
    try {
      return text.read(into, from, length);
    } catch (EOFException | ZipException e) {
      throw cutOff(file, e);
    }
  }

  /** How many bytes of the file were read. */
  long storedBytes() {
    return stored.count();
  }

  private static HistoryException cutOff(Path file, IOException cause) {
    return new HistoryException(
        Reason.FILE_UNREADABLE,
        file + ": the gzip data is cut off or damaged; copy or export the file again",
        cause);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
