package dev.cartwise.imagetagging.decode.png;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;

/** How the samples of a PNG become colours: its colour type, bit depth, palette, transparency. */
final class PngColours {

  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int INDEXED = 3;
  private static final int GREY_ALPHA = 4;
  private static final int RGB_ALPHA = 6;

  /** What browsers show for a colour that the palette does not have. */
  private static final int BLACK = 0xff << 24;

  private final int type;
  private final int depth;
  private final int channels;
  private int[] palette = new int[0];

  /** Samples that are transparent as a whole, -1 for none. */
  private int clearRed = -1;

  private int clearGreen = -1;
  private int clearBlue = -1;

  private PngColours(int type, int depth, int channels) {
    this.type = type;
    this.depth = depth;
    this.channels = channels;
  }

  static PngColours of(int depth, int type) throws ImageRefusedException {
    boolean small = depth == 1 || depth == 2 || depth == 4;
    boolean fits =
        switch (type) {
          case GREY -> small || depth == 8 || depth == 16;
          case INDEXED -> small || depth == 8;
          case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!fits) {
      throw ImageRefusedException.corrupt("no PNG has colour type " + type + " with " + depth);
    }
    int channels =
        switch (type) {
          case RGB -> 3;
          case GREY_ALPHA -> 2;
          case RGB_ALPHA -> 4;
          default -> 1;
        };
    return new PngColours(type, depth, channels);
  }

  int bitsPerPixel() {
    return depth * channels;
  }

  void palette(ByteCursor content) throws ImageRefusedException {
    if (type != INDEXED) {
      return;
    }
    int entries = content.remaining() / 3;
    if (entries < 1 || entries > 256 || content.remaining() % 3 != 0) {
      throw ImageRefusedException.corrupt("the PNG's palette has a wrong length");
    }
    palette = new int[entries];
    for (int i = 0; i < entries; i++) {
      palette[i] =
          0xff << 24
              | content.unsignedByte() << 16
              | content.unsignedByte() << 8
              | content.unsignedByte();
    }
  }

  void transparency(ByteCursor content) throws ImageRefusedException {
    switch (type) {
      case INDEXED -> {
        for (int i = 0; i < palette.length && content.remaining() > 0; i++) {
          palette[i] = palette[i] & 0xffffff | content.unsignedByte() << 24;
        }
      }
      case GREY -> {
        if (content.remaining() == 2) {
          clearRed = clearSample(content);
        }
      }
      case RGB -> {
        if (content.remaining() == 6) {
          clearRed = clearSample(content);
          clearGreen = clearSample(content);
          clearBlue = clearSample(content);
        }
      }
      default -> {}
    }
  }

  /** Two bytes of which only as many bits count as a sample has. */
  private int clearSample(ByteCursor content) throws ImageRefusedException {
    return content.unsignedShort() & (1 << depth) - 1;
  }

  void checkComplete() throws ImageRefusedException {
    if (type == INDEXED && palette.length == 0) {
      throw ImageRefusedException.corrupt("the PNG has no palette");
    }
  }

  /** Paints a row whose pixels stand {@code dx} apart. */
  void paint(byte[] row, int columns, ReducingCanvas canvas, int x0, int dx, int y) {
    for (int i = 0, x = x0; i < columns; i++, x += dx) {
      switch (type) {
        case INDEXED -> {
          int index = sample(row, i);
          int argb = index < palette.length ? palette[index] : BLACK;
          canvas.addOnWhite(x, y, argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, argb >>> 24);
        }
        case GREY -> {
          int sample = sample(row, i);
          int grey = toByte(sample);
          canvas.addOnWhite(x, y, grey, grey, grey, sample == clearRed ? 0 : 255);
        }
        case GREY_ALPHA -> {
          int grey = toByte(sample(row, 2 * i));
          canvas.addOnWhite(x, y, grey, grey, grey, toByte(sample(row, 2 * i + 1)));
        }
        default -> {
          int red = sample(row, channels * i);
          int green = sample(row, channels * i + 1);
          int blue = sample(row, channels * i + 2);
          int alpha =
              type == RGB_ALPHA
                  ? toByte(sample(row, channels * i + 3))
                  : red == clearRed && green == clearGreen && blue == clearBlue ? 0 : 255;
          canvas.addOnWhite(x, y, toByte(red), toByte(green), toByte(blue), alpha);
        }
      }
    }
  }

  private int sample(byte[] row, int position) {
    if (depth == 8) {
      return row[position] & 0xff;
    }
    if (depth == 16) {
      return (row[2 * position] & 0xff) << 8 | row[2 * position + 1] & 0xff;
    }
    int bit = position * depth;
    return (row[bit >> 3] & 0xff) >> 8 - depth - (bit & 7) & (1 << depth) - 1;
  }

  private int toByte(int sample) {
    return switch (depth) {
      case 16 -> sample >> 8;
      case 8 -> sample;
      default -> sample * 255 / ((1 << depth) - 1);
    };
  }
}
