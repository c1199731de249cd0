package dev.cartwise.imagetagging.decode.source;

import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * How a camera was held, as EXIF numbers it.
 *
 * @param code 1 to 8; 1 is upright
 */
public record Orientation(int code) {

  public static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int EXIF = 0x45786966;

  /** Bytes of a value by the number of its type; 0 for what is no whole number. */
  private static final int[] BYTES_OF_TYPE = {0, 1, 0, 2, 4, 0, 1, 0, 2, 4};

  /**
   * Reads an APP1 segment of a JPEG, which begins with a name.
   *
   * @return upright if it says nothing that can be understood
   */
  public static Orientation ofSegment(ByteCursor segment) {
    try {
      return segment.signedInt() == EXIF && segment.unsignedShort() == 0
          ? ofTiff(segment)
          : UPRIGHT;
    } catch (ImageRefusedException shortSegment) {
      return UPRIGHT;
    }
  }

  /**
   * Reads a TIFF directory, which EXIF data are.
   *
   * @return upright if it says nothing that can be understood
   */
  public static Orientation ofTiff(ByteCursor segment) {
    try {
      byte[] file = segment.file();
      int base = segment.position();
      int end = base + segment.remaining();
      boolean little = segment.unsignedShort() == 0x4949;
      ByteCursor offset = new ByteCursor(file, base + 4, end);
      int directory = number(offset, 4, little);
      ByteCursor entries = new ByteCursor(file, base, end);
      entries.skip(directory);
      int count = number(entries, 2, little);
      for (int i = 0; i < count; i++) {
        int tag = number(entries, 2, little);
        int type = number(entries, 2, little);
        entries.skip(4);
        ByteCursor content = entries.slice(4);
        if (tag == TAG && type < BYTES_OF_TYPE.length) {
          int value = number(content, BYTES_OF_TYPE[type], little);
          return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (ImageRefusedException shortSegment) {
      return UPRIGHT;
    }
  }

  private static int number(ByteCursor cursor, int bytes, boolean little)
      throws ImageRefusedException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      int next = cursor.unsignedByte();
      number = little ? number | next << 8 * i : number << 8 | next;
    }
    return number;
  }

  /** The header of a picture of which the stored width and height are told. */
  public ImageHeader header(ImageFormat format, int width, int height) {
    return swapsSides()
        ? new ImageHeader(format, height, width)
        : new ImageHeader(format, width, height);
  }

  /** Whether width and height change places. */
  private boolean swapsSides() {
    return code >= 5;
  }

  /** The picture as it is meant to be seen. */
  public RgbImage apply(RgbImage stored) {
    if (code == 1) {
      return stored;
    }
    int width = swapsSides() ? stored.height() : stored.width();
    int height = swapsSides() ? stored.width() : stored.height();
    byte[] from = stored.rgb();
    byte[] to = new byte[from.length];
    for (int y = 0, at = 0; y < height; y++) {
      for (int x = 0; x < width; x++, at += 3) {
        int source = 3 * (sourceY(x, y, stored) * stored.width() + sourceX(x, y, stored));
        to[at] = from[source];
        to[at + 1] = from[source + 1];
        to[at + 2] = from[source + 2];
      }
    }
    return new RgbImage(width, height, to);
  }

  private int sourceX(int x, int y, RgbImage stored) {
    int last = stored.width() - 1;
    return switch (code) {
      case 2, 3 -> last - x;
      case 5, 6 -> y;
      case 7, 8 -> last - y;
      default -> x;
    };
  }

  private int sourceY(int x, int y, RgbImage stored) {
    int last = stored.height() - 1;
    return switch (code) {
      case 3, 4 -> last - y;
      case 6, 7 -> last - x;
      case 5, 8 -> x;
      default -> y;
    };
  }
}
