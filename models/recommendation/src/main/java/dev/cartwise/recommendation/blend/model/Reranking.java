package dev.cartwise.recommendation.blend.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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
    return Arrays.stream(Evidence.values())
        .filter(piece -> ofNew.counts(piece) || ofSeen.counts(piece))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
  }
}
