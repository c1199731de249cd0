package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Optional;

/**
 * A picture with an edge of one colour: its subject is what has another one.
 *
 * @param small the picture's samples
 * @param colour red, green and blue of the edge
 */
record PlainSurroundings(RgbImage small, int[] colour) {

  /** What is no further from the edge's colour, in any channel, belongs to the edge. */
  private static final int TOLERANCE = 28;

  /** Likewise, of an edge that is even. */
  private static final int EVEN = 4;

  /** What share of the edge must be even. */
  private static final double SHARE = 0.7;

  /** Likewise on white, where the edge of a catalogue's photo often cuts through a model. */
  private static final double SHARE_ON_WHITE = 0.5;

  private static final int WHITE = 240;

  /** A subject that fills more than this of either side is large enough. */
  private static final double LARGE = 0.62;

  /** A subject that fills less than this of both sides is a blemish. */
  private static final double BLEMISH = 0.1;

  /** The surroundings, if they are plain. */
  static Optional<PlainSurroundings> of(RgbImage small) {
    int[] edge = Samples.edge(small.width(), small.height(), 1);
    PlainSurroundings plain = new PlainSurroundings(small, Samples.median(small, edge));
    int even = 0;
    for (int pixel : edge) {
      even += plain.difference(pixel) <= EVEN ? 1 : 0;
    }
    double share = plain.isWhite() ? SHARE_ON_WHITE : SHARE;
    return even < share * edge.length ? Optional.empty() : Optional.of(plain);
  }

  /** Where the subject is, if it is small. */
  Optional<Frame> smallSubject() {
    int width = small.width();
    int left = width;
    int right = -1;
    int top = small.height();
    int bottom = -1;
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < width; x++) {
        if (difference(y * width + x) > TOLERANCE) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    double fills = Math.max((right - left + 1.0) / width, (bottom - top + 1.0) / small.height());
    return fills > LARGE || fills < BLEMISH
        ? Optional.empty()
        : Optional.of(new Frame(left, top, right - left + 1, bottom - top + 1));
  }

  private boolean isWhite() {
    return Math.min(colour[0], Math.min(colour[1], colour[2])) >= WHITE;
  }

  private int difference(int pixel) {
    byte[] rgb = small.rgb();
    int red = Math.abs((rgb[3 * pixel] & 0xff) - colour[0]);
    int green = Math.abs((rgb[3 * pixel + 1] & 0xff) - colour[1]);
    int blue = Math.abs((rgb[3 * pixel + 2] & 0xff) - colour[2]);
    return Math.max(red, Math.max(green, blue));
  }
}
