package dev.cartwise.recommendation.blend.model;

import java.util.Set;

/**
 * What it counts that an item lacks something: for each piece of evidence its gap, how far it lies
 * below that of the strongest candidate, and the square of that.
 *
 * @param linear weights of gaps
 * @param squared weights of their squares
 */
public record GapWeights(BlendWeights linear, BlendWeights squared) {

  /** Nothing counts. */
  public static final GapWeights NONE = new GapWeights(BlendWeights.NONE, BlendWeights.NONE);

  /** What a gap of a piece of evidence adds to a score. */
  public float of(Evidence piece, float gap) {
    return linear.of(piece) * gap + squared.of(piece) * gap * gap;
  }

  /** The evidence of which a gap counts; the caller may change the set. */
  public Set<Evidence> pieces() {
    Set<Evidence> pieces = linear.pieces();
    pieces.addAll(squared.pieces());
    return pieces;
  }
}
