package dev.cartwise.imagetagging.decode.gif;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;
import dev.cartwise.imagetagging.pixels.RgbImage;

/**
 * A GIF: its first frame on a white canvas, which is as large as the frame needs where the file
 * says less.
 */
public final class GifSource implements ImageSource {

  private static final int SIGNATURE_BYTES = 6;
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int[] PASS_START = {0, 4, 2, 1};
  private static final int[] PASS_STEP = {8, 8, 4, 2};
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0;

  private final ByteCursor blocks;
  private final GifFrame frame;

  private GifSource(ByteCursor blocks, GifFrame frame) {
    this.blocks = blocks;
    this.frame = frame;
  }

  public static GifSource open(byte[] file) throws ImageRefusedException {
    ByteCursor blocks = new ByteCursor(file, SIGNATURE_BYTES, file.length);
    int width = blocks.unsignedShortLittleEndian();
    int height = blocks.unsignedShortLittleEndian();
    int flags = blocks.unsignedByte();
    blocks.skip(2);
    int[] colours = GifFrame.colours(blocks, flags);
    int transparent = -1;
    int block = blocks.unsignedByte();
    while (block == EXTENSION) {
      if (blocks.unsignedByte() == GRAPHIC_CONTROL) {
        ByteCursor control = blocks.slice(blocks.unsignedByte());
        boolean isTransparent = (control.unsignedByte() & 1) != 0;
        control.skip(2);
        transparent = isTransparent ? control.unsignedByte() : -1;
      }
      skipSubBlocks(blocks);
      block = blocks.unsignedByte();
    }
    if (block != IMAGE) {
      throw ImageRefusedException.corrupt("the GIF has no picture");
    }
    return new GifSource(blocks, GifFrame.read(blocks, width, height, colours, transparent));
  }

  @Override
  public ImageHeader header() {
    return new ImageHeader(ImageFormat.GIF, frame.canvasWidth(), frame.canvasHeight());
  }

  @Override
  public RgbImage decode(int reduction) throws ImageRefusedException {
    ReducingCanvas canvas =
        new ReducingCanvas(frame.canvasWidth(), frame.canvasHeight(), reduction);
    canvas.fillAround(frame.left(), frame.top(), frame.width(), frame.height());
    GifCodes codes = new GifCodes(blocks);
    for (int pass = 0; pass < (frame.interlaced() ? PASS_START.length : 1); pass++) {
      int step = frame.interlaced() ? PASS_STEP[pass] : 1;
      int start = frame.interlaced() ? PASS_START[pass] : 0;
      for (int row = start; row < frame.height(); row += step) {
        row(codes, row, canvas);
      }
    }
    return canvas.finish();
  }

  private void row(GifCodes codes, int row, ReducingCanvas canvas) throws ImageRefusedException {
    int[] colours = frame.colours();
    for (int column = 0; column < frame.width(); column++) {
      int index = codes.next();
      int known = index < colours.length ? colours[index] : BLACK;
      int rgb = index == frame.transparent() ? WHITE : known;
      canvas.add(
          frame.left() + column, frame.top() + row, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
  }

  private static void skipSubBlocks(ByteCursor blocks) throws ImageRefusedException {
    for (int length = blocks.unsignedByte(); length > 0; length = blocks.unsignedByte()) {
      blocks.skip(length);
    }
  }
}
