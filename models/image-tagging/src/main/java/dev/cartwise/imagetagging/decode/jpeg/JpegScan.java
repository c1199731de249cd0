package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of one scan of a JPEG.
 *
 * @param parts the components it carries
 * @param first the first coefficient, in zigzag order
 * @param last the last one
 * @param high how many low bits the scan before left out; 0 for a first scan
 * @param low how many low bits this one leaves out
 */
record JpegScan(List<Part> parts, int first, int last, int high, int low) {

  private static final int LAST_COEFFICIENT = 63;
  private static final int MAX_SHIFT = 13;

  /**
   * A component in a scan.
   *
   * @param component the component
   * @param direct the number of the Huffman table of its direct coefficients
   * @param alternating the number of the table of the others
   */
  record Part(JpegComponent component, int direct, int alternating) {}

  static JpegScan read(JpegFrame frame, ByteCursor content) throws ImageRefusedException {
    int count = content.unsignedByte();
    if (count < 1 || count > frame.components().size()) {
      throw ImageRefusedException.corrupt("a scan of the JPEG has " + count + " components");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JpegComponent component = frame.component(content.unsignedByte());
      int tables = content.unsignedByte();
      parts.add(new Part(component, tables >> 4, tables & 15));
    }
    int first = content.unsignedByte();
    int last = content.unsignedByte();
    int bits = content.unsignedByte();
    if (!frame.progressive()) {
      return new JpegScan(parts, 0, LAST_COEFFICIENT, 0, 0);
    }
    JpegScan scan = new JpegScan(parts, first, last, bits >> 4, bits & 15);
    if (!scan.isPossible()) {
      throw ImageRefusedException.corrupt("a scan of the JPEG is impossible");
    }
    return scan;
  }

  private boolean isPossible() {
    return first <= last
        && last <= LAST_COEFFICIENT
        && low <= MAX_SHIFT
        && (high == 0 || high == low + 1)
        && (first == 0 ? last == 0 : parts.size() == 1);
  }

  /** How many blocks the scan passes, whether it changes them or not. */
  long blocks() {
    if (parts.size() == 1) {
      JpegComponent only = parts.get(0).component();
      return (long) only.usedBlocksAcross() * only.usedBlocksDown();
    }
    return parts.stream()
        .map(Part::component)
        .mapToLong(each -> (long) each.blocksAcross() * each.blocksDown())
        .sum();
  }

  /** Decodes every block of the scan, in the order in which they come. */
  void decode(JpegFrame frame, JpegBits bits, int restartInterval, JpegBlocks blocks)
      throws ImageRefusedException {
    boolean alone = parts.size() == 1;
    JpegComponent only = parts.get(0).component();
    int unitsAcross = alone ? only.usedBlocksAcross() : frame.unitsAcross();
    int unitsDown = alone ? only.usedBlocksDown() : frame.unitsDown();
    int untilRestart = restartInterval;
    reset(blocks);
    for (int y = 0; y < unitsDown; y++) {
      for (int x = 0; x < unitsAcross; x++) {
        if (restartInterval > 0 && untilRestart == 0) {
          bits.restart();
          reset(blocks);
          untilRestart = restartInterval;
        }
        untilRestart--;
        if (alone) {
          blocks.decode(0, x, y);
        } else {
          unit(blocks, x, y);
        }
      }
      bits.checkNotExhausted();
    }
  }

  private void unit(JpegBlocks blocks, int x, int y) throws ImageRefusedException {
    for (int p = 0; p < parts.size(); p++) {
      JpegComponent component = parts.get(p).component();
      for (int v = 0; v < component.down(); v++) {
        for (int h = 0; h < component.across(); h++) {
          blocks.decode(p, x * component.across() + h, y * component.down() + v);
        }
      }
    }
  }

  private void reset(JpegBlocks blocks) {
    parts.forEach(part -> part.component().resetPrediction());
    blocks.restart();
  }
}
