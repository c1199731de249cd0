package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/** The entropy-coded bits of a JPEG scan, most significant first, without their stuffed zeros. */
final class JpegBits {

  private static final int MARKER = 0xff;

  private final byte[] file;
  private int position;
  private long buffer;
  private int count;

  /** How many of the buffered bits are zeros put behind the data's end. */
  private int padding;

  JpegBits(byte[] file, int position) {
    this.file = file;
    this.position = position;
  }

  /** The next 16 bits, which stay; zeros behind the end. */
  int peek16() {
    if (count < 16) {
      fill();
    }
    return (int) (buffer >>> count - 16) & 0xffff;
  }

  void drop(int bits) {
    count -= bits;
  }

  /** A number of 0 to 16 bits. */
  int take(int bits) {
    if (count < bits) {
      fill();
    }
    count -= bits;
    return (int) (buffer >>> count) & (1 << bits) - 1;
  }

  /** A number of 1 to 16 bits whose first bit, when zero, says that it is negative. */
  int takeSigned(int bits) {
    int value = take(bits);
    return value >= 1 << bits - 1 ? value : value - (1 << bits) + 1;
  }

  /** Refuses a scan that has used more bits than there are. */
  void checkNotExhausted() throws ImageRefusedException {
    if (count < padding) {
      throw position >= file.length
          ? ImageRefusedException.truncated()
          : ImageRefusedException.corrupt("a scan of the JPEG ends too early");
    }
  }

  /**
   * Goes on behind the restart marker that must follow, after fill bytes and stuffing if need be.
   */
  void restart() throws ImageRefusedException {
    checkNotExhausted();
    clear();
    position = end();
    while (position + 1 < file.length && (file[position + 1] & 0xff) == MARKER) {
      position++;
    }
    if (position + 1 >= file.length) {
      throw ImageRefusedException.truncated();
    }
    int marker = file[position + 1] & 0xff;
    if (marker < 0xd0 || marker > 0xd7) {
      throw ImageRefusedException.corrupt("a restart marker of the JPEG is missing");
    }
    position += 2;
  }

  /** The place of the next marker, or the file's end. */
  int end() {
    clear();
    while (position < file.length - 1
        && ((file[position] & 0xff) != MARKER || file[position + 1] == 0)) {
      position++;
    }
    return position;
  }

  private void clear() {
    while (count - padding >= 8) {
      position--;
      if (position > 0 && file[position] == 0 && (file[position - 1] & 0xff) == MARKER) {
        position--;
      }
      count -= 8;
    }
    buffer = 0;
    count = 0;
    padding = 0;
  }

  private void fill() {
    while (count <= 48) {
      int next = 0;
      if (position < file.length) {
        next = file[position] & 0xff;
      }
      if (position >= file.length || next == MARKER && !isStuffed()) {
        next = 0;
        padding += 8;
      } else {
        position += next == MARKER ? 2 : 1;
      }
      buffer = buffer << 8 | next;
      count += 8;
    }
  }

  private boolean isStuffed() {
    return position + 1 < file.length && file[position + 1] == 0;
  }
}
