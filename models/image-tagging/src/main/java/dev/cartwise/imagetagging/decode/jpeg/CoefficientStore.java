package dev.cartwise.imagetagging.decode.jpeg;

import java.util.Arrays;

/**
 * The coefficients of one component of a progressive JPEG between its scans.
 *
 * <p>Of a picture that is reduced while it is decoded only the low frequencies are kept; of the
 * others one bit each, since later scans skip what is zero.
 */
final class CoefficientStore {

  private final JpegComponent component;
  private final int kept;

  /** By zigzag place: the place among the kept ones, -1 for none. */
  private final int[] slots = new int[64];

  private final short[] values;

  /** By block: which coefficients, in zigzag order, are not zero. */
  private final long[] known;

  CoefficientStore(JpegComponent component) {
    this.component = component;
    int side = component.side();
    this.kept = side * side;
    for (int k = 0; k < slots.length; k++) {
      int row = JpegComponent.ZIGZAG[k] >> 3;
      int column = JpegComponent.ZIGZAG[k] & 7;
      slots[k] = row < side && column < side ? row * side + column : -1;
    }
    int blocks = component.blocksAcross() * component.blocksDown();
    this.values = new short[blocks * kept];
    this.known = new long[blocks];
  }

  JpegComponent component() {
    return component;
  }

  int block(int blockX, int blockY) {
    return blockY * component.blocksAcross() + blockX;
  }

  boolean isKnown(int block, int k) {
    return (known[block] >>> k & 1) != 0;
  }

  /** The coefficients from one place to another that are not zero, as bits. */
  long known(int block, int from, int to) {
    return known[block] & -1L << from & -1L >>> 63 - to;
  }

  void set(int block, int k, int value) {
    known[block] |= 1L << k;
    if (slots[k] >= 0) {
      values[block * kept + slots[k]] = (short) value;
    }
  }

  void add(int block, int k, int amount) {
    if (slots[k] >= 0) {
      values[block * kept + slots[k]] += (short) amount;
    }
  }

  /** Moves a coefficient away from zero. */
  void grow(int block, int k, int amount) {
    if (slots[k] >= 0) {
      int at = block * kept + slots[k];
      values[at] += (short) (values[at] < 0 ? -amount : amount);
    }
  }

  /** Turns the coefficients into the component's samples. */
  void finish(int[] quantiser) {
    InverseDct transform = new InverseDct(component.side());
    int side = component.side();
    int[] block = new int[64];
    for (int y = 0; y < component.usedBlocksDown(); y++) {
      for (int x = 0; x < component.usedBlocksAcross(); x++) {
        Arrays.fill(block, 0);
        int from = block(x, y) * kept;
        for (int k = 0; k < slots.length; k++) {
          if (slots[k] >= 0) {
            int place = slots[k] / side * 8 + slots[k] % side;
            block[place] = values[from + slots[k]] * quantiser[k];
          }
        }
        transform.write(block, component.plane(), component.sampleAt(x, y), component.stride());
      }
    }
  }
}
