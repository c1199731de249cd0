package dev.cartwise.recommendation.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** A buffered little-endian writer that knows its position. */
final class LittleEndianOutput {

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private long flushed;

  LittleEndianOutput(FileChannel channel) {
    this.channel = channel;
  }

  void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      putByte(bytes.get());
    }
  }

  void putByte(byte value) throws IOException {
    room(Byte.BYTES).put(value);
  }

  void putInt(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  void putLong(long value) throws IOException {
    room(Long.BYTES).putLong(value);
  }

  /** Writes zeros up to a position of the file. */
  void padTo(long position) throws IOException {
    while (flushed + buffer.position() < position) {
      putByte((byte) 0);
    }
  }

  void flush() throws IOException {
    buffer.flip();
    flushed += buffer.limit();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }
}
