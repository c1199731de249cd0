package dev.cartwise.history.importing.spill;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows at its end, and can be cut back to what it was. */
final class PartFile implements Closeable {

  private static final int BUFFER_BYTES = 1 << 14;

  private final FileChannel channel;
  private final DataOutputStream out;
  private final long begun;

  /**
   * Opens a file.
   *
   * @param length everything after this byte is cut off
   */
  PartFile(Path file, long length) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new IOException(file + " has lost its end");
    }
    channel.truncate(length).position(length);
    begun = length;
    out =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
  }

  DataOutputStream out() {
    return out;
  }

  /** Hands all to the file, and tells how many bytes it has. */
  long flush() throws IOException {
    out.flush();
    return channel.position();
  }

  /** Puts on disk what the file has. Another thread may write meanwhile. */
  void force() throws IOException {
    if (channel.position() > begun) {
      channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
