package dev.cartwise.history.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how many bytes were read of it. */
final class CountedBytes extends FilterInputStream {

  private long count;

  /**
   * @param before how many bytes lie before the stream
   */
  CountedBytes(InputStream in, long before) {
    super(in);
    this.count = before;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    count += Math.max(read, 0);
    return read;
  }

  long count() {
    return count;
  }
}
