package dev.cartwise.imagetagging.decode.jpeg;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/** A Huffman code of a JPEG: up to 16 bits stand for one byte. */
final class HuffmanTable {

  private static final int MAX_BITS = 16;
  private static final int FAST_BITS = 9;

  /** By the next bits: length and symbol of a short code, 0 for a longer one. */
  private final short[] fast = new short[1 << FAST_BITS];

  /** By length: the first 16-bit pattern that is too large for a code of this length. */
  private final int[] limit = new int[MAX_BITS + 2];

  /** By length: what to add to a code for its place among the symbols. */
  private final int[] offset = new int[MAX_BITS + 1];

  private final byte[] symbols;

  private HuffmanTable(byte[] symbols) {
    this.symbols = symbols;
  }

  static HuffmanTable read(ByteCursor content) throws ImageRefusedException {
    int[] counts = new int[MAX_BITS + 1];
    int total = 0;
    for (int length = 1; length <= MAX_BITS; length++) {
      counts[length] = content.unsignedByte();
      total += counts[length];
    }
    HuffmanTable table = new HuffmanTable(new byte[total]);
    for (int i = 0; i < total; i++) {
      table.symbols[i] = (byte) content.unsignedByte();
    }
    table.fill(counts);
    return table;
  }

  private void fill(int[] counts) throws ImageRefusedException {
    int code = 0;
    int symbol = 0;
    for (int length = 1; length <= MAX_BITS; length++) {
      offset[length] = symbol - code;
      for (int i = 0; i < counts[length]; i++, code++, symbol++) {
        if (code >= 1 << length) {
          throw ImageRefusedException.corrupt("a Huffman code of the JPEG is impossible");
        }
        if (length <= FAST_BITS) {
          int from = code << FAST_BITS - length;
          int to = code + 1 << FAST_BITS - length;
          short entry = (short) (length << 8 | symbols[symbol] & 0xff);
          for (int pattern = from; pattern < to; pattern++) {
            fast[pattern] = entry;
          }
        }
      }
      limit[length] = code << MAX_BITS - length;
      code <<= 1;
    }
    limit[MAX_BITS + 1] = Integer.MAX_VALUE;
  }

  /** The next symbol, 0 to 255. */
  int next(JpegBits bits) throws ImageRefusedException {
    int ahead = bits.peek16();
    int entry = fast[ahead >>> MAX_BITS - FAST_BITS];
    if (entry != 0) {
      bits.drop(entry >> 8);
      return entry & 0xff;
    }
    int length = FAST_BITS + 1;
    while (ahead >= limit[length]) {
      length++;
    }
    if (length > MAX_BITS) {
      throw ImageRefusedException.corrupt("the JPEG uses a code that it does not define");
    }
    bits.drop(length);
    return symbols[(ahead >>> MAX_BITS - length) + offset[length]] & 0xff;
  }
}
