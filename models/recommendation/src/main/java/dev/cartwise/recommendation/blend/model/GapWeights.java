package dev.cartwise.recommendation.blend.model;

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

  boolean counts(Evidence piece) {
    return linear.of(piece) != 0f || squared.of(piece) != 0f;
  }
}
