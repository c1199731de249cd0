package dev.cartwise.imagetagging.decode.jpeg;

/**
 * The inverse cosine transform of blocks of 8 by 8, to as many samples or to fewer: a block of 4, 2
 * or 1 a side uses the low frequencies alone and is the same picture at that scale.
 *
 * <p>Fixed-point after Loeffler, Ligtenberg and Moschytz for 8; plain sums for the small ones. Not
 * safe for use by many threads.
 */
final class InverseDct {

  private static final int BITS = 13;
  private static final int EXTRA = 2;

  private final int side;
  private final int[] work = new int[64];

  /** {@code int[sample][frequency]}: cosines for a side of 2 or 4, orthonormal, fixed-point. */
  private final int[][] cosines;

  InverseDct(int side) {
    this.side = side;
    this.cosines = new int[side][side];
    for (int x = 0; x < side; x++) {
      for (int u = 0; u < side; u++) {
        double scale = Math.sqrt((u == 0 ? 1.0 : 2.0) / 8);
        double angle = (2 * x + 1) * u * Math.PI / (2 * side);
        cosines[x][u] = (int) Math.round(scale * Math.cos(angle) * (1 << BITS));
      }
    }
  }

  /** Writes a block's samples, 0 to 255. */
  void write(int[] block, byte[] plane, int at, int stride) {
    if (side == 8) {
      eight(block, plane, at, stride);
    } else if (side == 1) {
      plane[at] = clamp(block[0] + 4 >> 3);
    } else {
      few(block, plane, at, stride);
    }
  }

  private void few(int[] block, byte[] plane, int at, int stride) {
    for (int v = 0; v < side; v++) {
      for (int x = 0; x < side; x++) {
        long sum = 0;
        for (int u = 0; u < side; u++) {
          sum += (long) cosines[x][u] * block[v * 8 + u];
        }
        work[v * side + x] = (int) (sum >> BITS - EXTRA);
      }
    }
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        long sum = 1L << BITS + EXTRA - 1;
        for (int v = 0; v < side; v++) {
          sum += (long) cosines[y][v] * work[v * side + x];
        }
        plane[at + y * stride + x] = clamp((int) (sum >> BITS + EXTRA));
      }
    }
  }

  private void eight(int[] block, byte[] plane, int at, int stride) {
    int round = 1 << BITS - EXTRA - 1;
    for (int c = 0; c < 8; c++) {
      if ((block[c + 8]
              | block[c + 16]
              | block[c + 24]
              | block[c + 32]
              | block[c + 40]
              | block[c + 48]
              | block[c + 56])
          == 0) {
        int direct = block[c] << EXTRA;
        for (int r = c; r < 64; r += 8) {
          work[r] = direct;
        }
      } else {
        line(block, c, 8, round, BITS - EXTRA);
      }
    }
    int shift = BITS + EXTRA + 3;
    for (int r = 0; r < 8; r++) {
      line(work, r * 8, 1, 1 << shift - 1, shift);
      int to = at + r * stride;
      for (int c = 0; c < 8; c++) {
        plane[to + c] = clamp(work[r * 8 + c]);
      }
    }
  }

  /** Transforms eight numbers that stand {@code step} apart, into the same places of the work. */
  private void line(int[] from, int at, int step, int round, int shift) {
    int z2 = from[at + 2 * step];
    int z6 = from[at + 6 * step];
    int turn = (z2 + z6) * 4433;
    int e2 = turn - z6 * 15137;
    int e3 = turn + z2 * 6270;
    int e0 = (from[at] + from[at + 4 * step] << BITS) + round;
    int e1 = (from[at] - from[at + 4 * step] << BITS) + round;
    int even0 = e0 + e3;
    int even3 = e0 - e3;
    int even1 = e1 + e2;
    int even2 = e1 - e2;

    int o0 = from[at + 7 * step];
    int o1 = from[at + 5 * step];
    int o2 = from[at + 3 * step];
    int o3 = from[at + step];
    int all = (o0 + o2 + o1 + o3) * 9633;
    int a = (o0 + o3) * -7373;
    int b = (o1 + o2) * -20995;
    int c = (o0 + o2) * -16069 + all;
    int d = (o1 + o3) * -3196 + all;
    o0 = o0 * 2446 + a + c;
    o1 = o1 * 16819 + b + d;
    o2 = o2 * 25172 + b + c;
    o3 = o3 * 12299 + a + d;

    work[at] = even0 + o3 >> shift;
    work[at + 7 * step] = even0 - o3 >> shift;
    work[at + step] = even1 + o2 >> shift;
    work[at + 6 * step] = even1 - o2 >> shift;
    work[at + 2 * step] = even2 + o1 >> shift;
    work[at + 5 * step] = even2 - o1 >> shift;
    work[at + 3 * step] = even3 + o0 >> shift;
    work[at + 4 * step] = even3 - o0 >> shift;
  }

  private static byte clamp(int centred) {
    int sample = centred + 128;
    return (byte) (sample < 0 ? 0 : sample > 255 ? 255 : sample);
  }
}
