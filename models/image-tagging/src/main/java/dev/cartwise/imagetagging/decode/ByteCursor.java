package dev.cartwise.imagetagging.decode;

/** A place in a file, whose big-endian or little-endian numbers it reads. */
final class ByteCursor {

  private final byte[] file;
  private final int end;
  private int position;

  ByteCursor(byte[] file, int from, int end) {
    this.file = file;
    this.position = from;
    this.end = end;
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  void skip(int bytes) throws ImageRefusedException {
    require(bytes);
    position += bytes;
  }

  int unsignedByte() throws ImageRefusedException {
    require(1);
    return file[position++] & 0xff;
  }

  int unsignedShort() throws ImageRefusedException {
    return unsignedByte() << 8 | unsignedByte();
  }

  int unsignedShortLittleEndian() throws ImageRefusedException {
    return unsignedByte() | unsignedByte() << 8;
  }

  int signedInt() throws ImageRefusedException {
    return unsignedShort() << 16 | unsignedShort();
  }

  /** The next bytes as a cursor of their own; this one goes on behind them. */
  ByteCursor slice(int bytes) throws ImageRefusedException {
    require(bytes);
    ByteCursor slice = new ByteCursor(file, position, position + bytes);
    position += bytes;
    return slice;
  }

  byte[] file() {
    return file;
  }

  private void require(int bytes) throws ImageRefusedException {
    if (bytes < 0 || bytes > end - position) {
      throw ImageRefusedException.truncated();
    }
  }
}
