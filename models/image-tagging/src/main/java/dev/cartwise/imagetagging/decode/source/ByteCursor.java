package dev.cartwise.imagetagging.decode.source;

/** A place in a file, whose big-endian or little-endian numbers it reads. */
public final class ByteCursor {

  private final byte[] file;
  private final int end;
  private int position;

  public ByteCursor(byte[] file, int from, int end) {
    this.file = file;
    this.position = from;
    this.end = end;
  }

  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  public void skip(int bytes) throws ImageRefusedException {
    require(bytes);
    position += bytes;
  }

  public int unsignedByte() throws ImageRefusedException {
    require(1);
    return file[position++] & 0xff;
  }

  public int unsignedShort() throws ImageRefusedException {
    return unsignedByte() << 8 | unsignedByte();
  }

  public int unsignedShortLittleEndian() throws ImageRefusedException {
    return unsignedByte() | unsignedByte() << 8;
  }

  /** A number of up to four bytes, the lowest first. */
  public int littleEndian(int bytes) throws ImageRefusedException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= unsignedByte() << 8 * i;
    }
    return number;
  }

  public int signedInt() throws ImageRefusedException {
    return unsignedShort() << 16 | unsignedShort();
  }

  /** The next bytes as a cursor of their own; this one goes on behind them. */
  public ByteCursor slice(int bytes) throws ImageRefusedException {
    require(bytes);
    ByteCursor slice = new ByteCursor(file, position, position + bytes);
    position += bytes;
    return slice;
  }

  public byte[] file() {
    return file;
  }

  private void require(int bytes) throws ImageRefusedException {
    if (bytes < 0 || bytes > end - position) {
      throw ImageRefusedException.truncated();
    }
  }
}
