package dev.cartwise.imagetagging.decode.gif;

import dev.cartwise.imagetagging.decode.source.ByteCursor;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;

/** The colour numbers of a GIF frame, unpacked from its variable-length codes one by one. */
final class GifCodes {

  private static final int MAX_CODES = 1 << 12;

  private final ByteCursor blocks;
  private final int minimumBits;
  private final int clear;
  private final short[] prefix = new short[MAX_CODES];
  private final byte[] suffix = new byte[MAX_CODES];
  private final byte[] pending = new byte[MAX_CODES + 1];
  private int pendingCount;
  private int codeBits;
  private int nextCode;
  private int previous = -1;
  private int first;
  private int bits;
  private int bitCount;
  private int blockLeft;

  GifCodes(ByteCursor blocks) throws ImageRefusedException {
    this.blocks = blocks;
    this.minimumBits = blocks.unsignedByte();
    if (minimumBits < 1 || minimumBits > 8) {
      throw ImageRefusedException.corrupt("the GIF has codes of " + minimumBits + " bits");
    }
    this.clear = 1 << minimumBits;
    reset();
  }

  /** The next colour number. */
  int next() throws ImageRefusedException {
    while (pendingCount == 0) {
      expand(code());
    }
    return pending[--pendingCount] & 0xff;
  }

  private void reset() {
    codeBits = minimumBits + 1;
    nextCode = clear + 2;
    previous = -1;
  }

  private void expand(int code) throws ImageRefusedException {
    if (code == clear) {
      reset();
      return;
    }
    if (code == clear + 1) {
      throw ImageRefusedException.truncated();
    }
    if (code > nextCode || (previous < 0 && code > clear)) {
      throw ImageRefusedException.corrupt("the GIF uses a code before it is defined");
    }
    int walk = code;
    if (code == nextCode) {
      pending[pendingCount++] = (byte) first;
      walk = previous;
    }
    while (walk > clear) {
      pending[pendingCount++] = suffix[walk];
      walk = prefix[walk];
    }
    first = walk;
    pending[pendingCount++] = (byte) walk;
    if (previous >= 0 && nextCode < MAX_CODES) {
      prefix[nextCode] = (short) previous;
      suffix[nextCode] = (byte) first;
      nextCode++;
      if (nextCode == 1 << codeBits && nextCode < MAX_CODES) {
        codeBits++;
      }
    }
    previous = code;
  }

  private int code() throws ImageRefusedException {
    while (bitCount < codeBits) {
      if (blockLeft == 0) {
        blockLeft = blocks.unsignedByte();
        if (blockLeft == 0) {
          throw ImageRefusedException.truncated();
        }
      }
      bits |= blocks.unsignedByte() << bitCount;
      bitCount += 8;
      blockLeft--;
    }
    int code = bits & (1 << codeBits) - 1;
    bits >>>= codeBits;
    bitCount -= codeBits;
    return code;
  }
}
