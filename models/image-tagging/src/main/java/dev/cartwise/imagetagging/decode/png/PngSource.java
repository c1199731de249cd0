package dev.cartwise.imagetagging.decode.png;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.source.Orientation;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A PNG whose chunks have been found and whose header has been read. */
public final class PngSource implements ImageSource {

  private static final int SIGNATURE_BYTES = 8;
  private static final int SUM_BYTES = 4;
  private static final int SMALLEST_CHUNK = 12;
  private static final int HEADER = 0x49484452;
  private static final int PALETTE = 0x504c5445;
  private static final int TRANSPARENCY = 0x74524e53;
  private static final int ORIENTATION = 0x65584966;
  private static final int DATA = 0x49444154;
  private static final int END = 0x49454e44;
  private static final int[] PASS_X = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] PASS_Y = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] PASS_DX = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] PASS_DY = {8, 8, 8, 4, 4, 2, 2};

  private final int width;
  private final int height;
  private final boolean interlaced;
  private final PngColours colours;
  private final List<ByteCursor> data = new ArrayList<>();
  private Orientation orientation = Orientation.UPRIGHT;

  private PngSource(int width, int height, boolean interlaced, PngColours colours) {
    this.width = width;
    this.height = height;
    this.interlaced = interlaced;
    this.colours = colours;
  }

  public static PngSource open(byte[] file) throws ImageRefusedException {
    ByteCursor chunks = new ByteCursor(file, SIGNATURE_BYTES, file.length);
    int headerBytes = chunks.signedInt();
    if (chunks.signedInt() != HEADER || headerBytes != 13) {
      throw ImageRefusedException.corrupt("the PNG does not begin with its header");
    }
    int width = chunks.signedInt();
    int height = chunks.signedInt();
    ImageLimits.check(width, height);
    PngColours colours = PngColours.of(chunks.unsignedByte(), chunks.unsignedByte());
    if (chunks.unsignedShort() != 0) {
      throw ImageRefusedException.unsupported("the PNG is packed in an unknown way");
    }
    int interlacing = chunks.unsignedByte();
    if (interlacing > 1) {
      throw ImageRefusedException.unsupported("the PNG is interlaced in an unknown way");
    }
    if (chunks.signedInt() != sum(file, SIGNATURE_BYTES + 4, 4 + headerBytes)) {
      throw ImageRefusedException.corrupt("a checksum of the PNG is wrong");
    }
    PngSource png = new PngSource(width, height, interlacing == 1, colours);
    png.readChunks(chunks);
    colours.checkComplete();
    return png;
  }

  private void readChunks(ByteCursor chunks) throws ImageRefusedException {
    boolean ended = false;
    while (!ended && !isCutBehindData(chunks)) {
      int length = chunks.signedInt();
      int from = chunks.position();
      int type = chunks.signedInt();
      if (type == DATA && length > chunks.remaining() - SUM_BYTES && length > 0) {
        data.add(chunks.slice(Math.min(length, chunks.remaining())));
        break;
      }
      ByteCursor content = chunks.slice(length);
      int sum = chunks.signedInt();
      boolean intact = sum == sum(chunks.file(), from, 4 + length);
      if ((type == PALETTE || type == DATA) && !intact) {
        throw ImageRefusedException.corrupt("a checksum of the PNG is wrong");
      }
      switch (type) {
        case PALETTE -> colours.palette(content);
        case TRANSPARENCY -> {
          if (intact) {
            colours.transparency(content);
          }
        }
        case ORIENTATION -> {
          if (intact) {
            orientation = Orientation.ofTiff(content);
          }
        }
        case DATA -> data.add(content);
        default -> ended = type == END;
      }
    }
  }

  /** Whether the file ends without its end chunk; the rows will tell if a pixel is missing. */
  private boolean isCutBehindData(ByteCursor chunks) {
    return !data.isEmpty() && chunks.remaining() < SMALLEST_CHUNK;
  }

  private static int sum(byte[] file, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(file, from, length);
    return (int) crc.getValue();
  }

  @Override
  public ImageHeader header() {
    return orientation.header(ImageFormat.PNG, width, height);
  }

  @Override
  public RgbImage decode(int reduction) throws ImageRefusedException {
    ReducingCanvas canvas = new ReducingCanvas(width, height, reduction);
    try (PngRows rows = new PngRows(data, colours.bitsPerPixel())) {
      if (!interlaced) {
        pass(rows, canvas, 0, 0, 1, 1);
      }
      for (int pass = 0; interlaced && pass < PASS_X.length; pass++) {
        pass(rows, canvas, PASS_X[pass], PASS_Y[pass], PASS_DX[pass], PASS_DY[pass]);
      }
    }
    return orientation.apply(canvas.finish());
  }

  private void pass(PngRows rows, ReducingCanvas canvas, int x0, int y0, int dx, int dy)
      throws ImageRefusedException {
    int columns = (width - x0 + dx - 1) / dx;
    if (columns <= 0 || y0 >= height) {
      return;
    }
    rows.begin(columns);
    for (int y = y0; y < height; y += dy) {
      colours.paint(rows.next(), columns, canvas, x0, dx, y);
    }
  }
}
