package dev.cartwise.imagetagging.subject;

import dev.cartwise.imagetagging.pixels.RgbImage;
import java.util.Optional;

/**
 * A picture with an edge of several colours or of a texture: its subject lies in the rectangle that
 * is most unlike everything along the edge.
 */
final class TexturedSurroundings {

  /** Least distance of what is unlike the edge, in steps of a channel. */
  private static final float LEAST = 12;

  /** What share of the subject's rectangle is unlike the edge at least. */
  private static final double INSIDE = 0.35;

  /** What share of the rest is so at most. */
  private static final double OUTSIDE = 0.15;

  /** A rectangle that has more than this of a side is no better than the whole. */
  private static final double LARGE = 0.9;

  /** One that has less than this of a side may be a part of the subject. */
  private static final double SMALL = 0.35;

  private TexturedSurroundings() {}

  /** Where the subject is, if it stands out clearly. */
  static Optional<Frame> subject(RgbImage small) {
    float[] distances = EdgeDistances.of(small);
    float threshold = TwoParts.threshold(distances);
    if (threshold < LEAST) {
      return Optional.empty();
    }
    float[] weights = new float[distances.length];
    for (int pixel = 0; pixel < weights.length; pixel++) {
      weights[pixel] = Math.min(1, distances[pixel] / threshold - 1);
    }
    Frame frame = HeaviestFrame.of(weights, small.width());
    boolean fits =
        isBetween(frame.width(), small.width()) && isBetween(frame.height(), small.height());
    return fits && standsOut(weights, small.width(), frame) ? Optional.of(frame) : Optional.empty();
  }

  private static boolean isBetween(int part, int whole) {
    return part >= SMALL * whole && part <= LARGE * whole;
  }

  private static boolean standsOut(float[] weights, int width, Frame frame) {
    int inside = 0;
    int outside = 0;
    for (int pixel = 0; pixel < weights.length; pixel++) {
      if (weights[pixel] > 0) {
        boolean within = frame.contains(pixel % width, pixel / width);
        inside += within ? 1 : 0;
        outside += within ? 0 : 1;
      }
    }
    return inside > INSIDE * frame.area() && outside < OUTSIDE * (weights.length - frame.area());
  }
}
