package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageFormat;
import dev.cartwise.imagetagging.decode.source.ImageHeader;
import dev.cartwise.imagetagging.decode.source.ImageLimits;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.decode.source.ImageSource;
import dev.cartwise.imagetagging.decode.source.Orientation;
import dev.cartwise.imagetagging.decode.source.ReducingCanvas;
import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JPEG whose markers have been read up to its first scan. */
public final class JpegSource implements ImageSource {

  private static final int ADOBE = 0x41646f62;
  private static final int JFIF = 0x4a464946;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int FIRST_RESTART = 0xd0;
  private static final int TEMPORARY = 0x01;

  /** Stands for the end of a file that has no marker for it. */
  private static final int NONE = -1;

  private final byte[] file;
  private final JpegTables tables = new JpegTables();
  private final Map<JpegComponent, CoefficientStore> stores = new LinkedHashMap<>();
  private Orientation orientation = Orientation.UPRIGHT;
  private int adobeTransform = -1;
  private boolean jfif;
  private int position = 2;
  private @Nullable JpegFrame frame;

  private JpegSource(byte[] file) {
    this.file = file;
  }

  public static JpegSource open(byte[] file) throws ImageRefusedException {
    JpegSource source = new JpegSource(file);
    if (source.nextScan() == null) {
      throw source.position >= file.length
          ? ImageRefusedException.truncated()
          : ImageRefusedException.corrupt("the JPEG has no picture");
    }
    return source;
  }

  @Override
  public ImageHeader header() {
    JpegFrame known = requireFrame();
    return orientation.header(ImageFormat.JPEG, known.width(), known.height());
  }

  @Override
  public RgbImage decode(int reduction) throws ImageRefusedException {
    JpegFrame known = requireFrame();
    int side = Math.max(1, 8 / reduction);
    known.components().forEach(component -> component.layOut(known, side));
    if (known.progressive()) {
      known.components().forEach(each -> stores.put(each, new CoefficientStore(each)));
    }
    scans(known);
    for (CoefficientStore store : stores.values()) {
      store.finish(tables.quantiser(store.component().quantiser()));
    }
    stores.clear();
    return orientation.apply(paint(known, side, Math.max(1, reduction / 8)));
  }

  private JpegFrame requireFrame() {
    if (frame == null) {
      throw new IllegalStateException("a JPEG is opened with its frame");
    }
    return frame;
  }

  private void scans(JpegFrame known) throws ImageRefusedException {
    ScanLimits limits = new ScanLimits(known.progressive());
    Coverage coverage = new Coverage();
    position = 2;
    for (ByteCursor content = nextScan(); content != null; content = nextScan()) {
      JpegScan scan = JpegScan.read(known, content);
      limits.admit(scan);
      JpegBits bits = new JpegBits(file, position);
      scan.decode(known, bits, tables.restartInterval(), blocks(known, scan, bits));
      position = bits.end();
      coverage.add(scan);
      if (!known.progressive() && scan.parts().size() == known.components().size()) {
        return;
      }
    }
    if (position >= file.length && !coverage.isComplete(known)) {
      throw ImageRefusedException.truncated();
    }
  }

  private JpegBlocks blocks(JpegFrame known, JpegScan scan, JpegBits bits)
      throws ImageRefusedException {
    if (!known.progressive()) {
      return new SequentialBlocks(scan, tables, bits);
    }
    List<JpegScan.Part> parts = scan.parts();
    CoefficientStore[] ofParts = new CoefficientStore[parts.size()];
    for (int p = 0; p < ofParts.length; p++) {
      ofParts[p] = stores.get(parts.get(p).component());
    }
    return new ProgressiveBlocks(scan, tables, bits, ofParts);
  }

  private RgbImage paint(JpegFrame known, int side, int reduction) {
    int width = ImageLimits.divideUp(known.width() * side, 8);
    int height = ImageLimits.divideUp(known.height() * side, 8);
    ReducingCanvas canvas = new ReducingCanvas(width, height, reduction);
    JpegColours colours = JpegColours.of(known, adobeTransform, jfif);
    List<SampleRows> rows =
        known.components().stream().map(each -> new SampleRows(each, known, width)).toList();
    int[][] samples = new int[rows.size()][];
    byte[] rgb = new byte[width * 3];
    for (int y = 0; y < height; y++) {
      for (int c = 0; c < samples.length; c++) {
        samples[c] = rows.get(c).at(y);
      }
      colours.convert(samples, rgb);
      canvas.addRow(y, rgb);
    }
    return canvas.finish();
  }

  /**
   * Reads on to the next scan header, whose data then lie at the position; null at the end, which
   * need not have a marker.
   */
  private @Nullable ByteCursor nextScan() throws ImageRefusedException {
    while (true) {
      ByteCursor cursor = new ByteCursor(file, position, file.length);
      int marker = marker(cursor);
      if (marker == END || marker == NONE) {
        position = marker == END ? position : file.length;
        return null;
      }
      if (marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START)) {
        position = cursor.position();
        continue;
      }
      ByteCursor content = cursor.slice(cursor.unsignedShort() - 2);
      position = cursor.position();
      switch (marker) {
        case 0xc0, 0xc1, 0xc2 -> frame(marker == 0xc2, content);
        case 0xc4 -> tables.readHuffman(content);
        case 0xdb -> tables.readQuantisers(content);
        case 0xdd -> tables.readRestartInterval(content);
        case 0xe0 -> jfif |= content.remaining() >= 4 && content.signedInt() == JFIF;
        case 0xe1 -> exif(content);
        case 0xee -> adobe(content);
        case 0xda -> {
          if (frame == null) {
            throw ImageRefusedException.corrupt("the JPEG has a scan before its header");
          }
          return content;
        }
        default -> {
          if (marker >= 0xc3 && marker <= 0xcf) {
            throw ImageRefusedException.unsupported("the JPEG is packed in a rare way");
          }
        }
      }
    }
  }

  /** The next marker; what stands before it without being one is passed over, as libjpeg does. */
  private static int marker(ByteCursor cursor) throws ImageRefusedException {
    int before = 0;
    while (cursor.remaining() > 0) {
      int next = cursor.unsignedByte();
      if (before == 0xff && next != 0xff && next != 0) {
        return next;
      }
      before = next;
    }
    return NONE;
  }

  private void frame(boolean progressive, ByteCursor content) throws ImageRefusedException {
    if (frame == null) {
      frame = JpegFrame.read(progressive, content);
    }
  }

  private void exif(ByteCursor content) {
    if (orientation.code() == 1) {
      orientation = Orientation.ofSegment(content);
    }
  }

  private void adobe(ByteCursor content) throws ImageRefusedException {
    if (content.remaining() >= 12 && content.signedInt() == ADOBE) {
      content.skip(7);
      adobeTransform = content.unsignedByte();
    }
  }
}
