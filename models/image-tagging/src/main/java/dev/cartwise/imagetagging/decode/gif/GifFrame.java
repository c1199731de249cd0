package dev.cartwise.imagetagging.decode.gif;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/**
 * The first frame of a GIF.
 *
 * @param canvasWidth in pixels, of the whole picture
 * @param canvasHeight in pixels, of the whole picture
 * @param left where the frame begins
 * @param top where the frame begins
 * @param width in pixels
 * @param height in pixels
 * @param interlaced whether its rows come in four passes
 * @param colours {@code 0xRRGGBB} by number
 * @param transparent the number that stands for no colour, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent")
record GifFrame(
    int canvasWidth,
    int canvasHeight,
    int left,
    int top,
    int width,
    int height,
    boolean interlaced,
    int[] colours,
    int transparent) {

  static GifFrame read(
      ByteCursor blocks, int screenWidth, int screenHeight, int[] globalColours, int transparent)
      throws ImageRefusedException {
    int left = blocks.unsignedShortLittleEndian();
    int top = blocks.unsignedShortLittleEndian();
    int width = blocks.unsignedShortLittleEndian();
    int height = blocks.unsignedShortLittleEndian();
    ImageLimits.check(width, height);
    int canvasWidth = Math.max(screenWidth, left + width);
    int canvasHeight = Math.max(screenHeight, top + height);
    ImageLimits.check(canvasWidth, canvasHeight);
    int flags = blocks.unsignedByte();
    int[] local = colours(blocks, flags);
    return new GifFrame(
        canvasWidth,
        canvasHeight,
        left,
        top,
        width,
        height,
        (flags & 0x40) != 0,
        local.length == 0 ? globalColours : local,
        transparent);
  }

  /** The colours that follow, none if the flags say so. */
  static int[] colours(ByteCursor cursor, int flags) throws ImageRefusedException {
    if ((flags & 0x80) == 0) {
      return new int[0];
    }
    int[] colours = new int[2 << (flags & 7)];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = cursor.unsignedByte() << 16 | cursor.unsignedByte() << 8 | cursor.unsignedByte();
    }
    return colours;
  }
}
