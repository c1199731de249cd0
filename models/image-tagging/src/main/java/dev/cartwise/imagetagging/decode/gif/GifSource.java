package dev.cartwise.imagetagging.decode.gif;

import dev.cartwise.imagetagging.RgbImage;
import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;

/** A GIF: its first frame on a white canvas. */
public final class GifSource implements ImageSource {

  private static final int SIGNATURE_BYTES = 6;
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int[] PASS_START = {0, 4, 2, 1};
  private static final int[] PASS_STEP = {8, 8, 4, 2};

  private final ByteCursor blocks;
  private final int width;
  private final int height;
  private final int[] globalColours;

  private GifSource(ByteCursor blocks, int width, int height, int[] globalColours) {
    this.blocks = blocks;
    this.width = width;
    this.height = height;
    this.globalColours = globalColours;
  }

  public static GifSource open(byte[] file) throws ImageRefusedException {
    ByteCursor cursor = new ByteCursor(file, SIGNATURE_BYTES, file.length);
    int width = cursor.unsignedShortLittleEndian();
    int height = cursor.unsignedShortLittleEndian();
    ImageLimits.check(width, height);
    int flags = cursor.unsignedByte();
    cursor.skip(2);
    return new GifSource(cursor, width, height, colours(cursor, flags));
  }

  @Override
  public ImageHeader header() {
    return new ImageHeader(ImageFormat.GIF, width, height);
  }

  @Override
  public RgbImage decode(int reduction) throws ImageRefusedException {
    int transparent = -1;
    for (int block = blocks.unsignedByte(); ; block = blocks.unsignedByte()) {
      if (block == IMAGE) {
        return frame(transparent, new ReducingCanvas(width, height, reduction));
      }
      if (block != EXTENSION) {
        throw ImageRefusedException.corrupt("the GIF has no picture");
      }
      if (blocks.unsignedByte() == GRAPHIC_CONTROL) {
        ByteCursor control = blocks.slice(blocks.unsignedByte());
        boolean isTransparent = (control.unsignedByte() & 1) != 0;
        control.skip(2);
        transparent = isTransparent ? control.unsignedByte() : -1;
      }
      skipSubBlocks();
    }
  }

  private RgbImage frame(int transparent, ReducingCanvas canvas) throws ImageRefusedException {
    int left = blocks.unsignedShortLittleEndian();
    int top = blocks.unsignedShortLittleEndian();
    int frameWidth = blocks.unsignedShortLittleEndian();
    int frameHeight = blocks.unsignedShortLittleEndian();
    int flags = blocks.unsignedByte();
    int[] local = colours(blocks, flags);
    int[] colours = local.length == 0 ? globalColours : local;
    ImageLimits.check(frameWidth, frameHeight);
    fillAround(canvas, left, top, left + frameWidth, top + frameHeight);
    GifCodes codes = new GifCodes(blocks);
    boolean interlaced = (flags & 0x40) != 0;
    for (int pass = 0; pass < (interlaced ? PASS_START.length : 1); pass++) {
      int step = interlaced ? PASS_STEP[pass] : 1;
      for (int row = interlaced ? PASS_START[pass] : 0; row < frameHeight; row += step) {
        for (int column = 0; column < frameWidth; column++) {
          int index = codes.next();
          int x = left + column;
          int y = top + row;
          if (x < width && y < height) {
            int rgb = index == transparent ? 0xffffff : colour(colours, index);
            canvas.add(x, y, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
          }
        }
      }
    }
    return canvas.finish();
  }

  private static int colour(int[] colours, int index) throws ImageRefusedException {
    if (index >= colours.length) {
      throw ImageRefusedException.corrupt("the GIF uses a colour that it does not have");
    }
    return colours[index];
  }

  private void fillAround(ReducingCanvas canvas, int left, int top, int right, int bottom) {
    for (int y = 0; y < height; y++) {
      boolean covered = y >= top && y < bottom;
      for (int x = 0; x < width; x++) {
        if (covered && x == left) {
          x = Math.min(right, width);
          if (x == width) {
            break;
          }
        }
        canvas.add(x, y, 255, 255, 255);
      }
    }
  }

  private static int[] colours(ByteCursor cursor, int flags) throws ImageRefusedException {
    if ((flags & 0x80) == 0) {
      return new int[0];
    }
    int[] colours = new int[2 << (flags & 7)];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = cursor.unsignedByte() << 16 | cursor.unsignedByte() << 8 | cursor.unsignedByte();
    }
    return colours;
  }

  private void skipSubBlocks() throws ImageRefusedException {
    for (int length = blocks.unsignedByte(); length > 0; length = blocks.unsignedByte()) {
      blocks.skip(length);
    }
  }
}
