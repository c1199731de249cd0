package dev.cartwise.recommendation.blend.model;

import java.util.Set;

/**
 * How the best items are ordered anew, beside each other.
 *
 * @param ofNew what gaps count for items that are not in the history
 * @param ofSeen what they count for items of the history
 */
public record Reranking(GapWeights ofNew, GapWeights ofSeen) {

  /** The order stays. */
  public static final Reranking NONE = new Reranking(GapWeights.NONE, GapWeights.NONE);

  /** The evidence of which some gap counts; none if the order stays. */
  public Set<Evidence> pieces() {
    Set<Evidence> pieces = ofNew.pieces();
    pieces.addAll(ofSeen.pieces());
    return pieces;
  }
}
