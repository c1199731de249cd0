package dev.cartwise.recommendation.blend;

import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.Arrays;
import java.util.List;

/**
 * Says why the items of an answer were found.
 *
 * <p>What shoppers took before or after an item of the history is named where the catalogue knows
 * what they did, the blend counted that very pair, and it adds at least a quarter of what the
 * strongest piece of evidence adds. Else the strongest piece speaks: the popularity of the item, or
 * that it fits the history.
 */
final class BlendReasons {

  private static final float AUDIBLE = 0.25f;

  private final BlendModel model;
  private final Catalogue catalogue;
  private final ItemRanker popularity;

  BlendReasons(BlendModel model, Catalogue catalogue, ItemRanker popularity) {
    this.model = model;
    this.catalogue = catalogue;
    this.popularity = popularity;
  }

  /**
   * The reason for each hit, in their order.
   *
   * @param history items, the oldest first
   */
  Reason[] of(List<BlendHit> hits, int[] history) {
    long[] pairs = strongestPairs(hits, history);
    Reason[] reasons = new Reason[hits.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = reason(hits.get(i), pairs[i]);
    }
    return reasons;
  }

  private Reason reason(BlendHit hit, long pair) {
    float strongest = Math.max(hit.pairs(), Math.max(hit.fit(), hit.popularity()));
    if (pair >= 0 && hit.pairs() > 0 && hit.pairs() >= AUDIBLE * strongest) {
      int edge = (int) pair;
      int origin = (int) (pair >>> Integer.SIZE);
      return new Reason.TakenWith(catalogue.neighbourKind(edge), catalogue.displayName(origin));
    }
    Reason known = popularity.reasonWithoutHistory(hit.item());
    boolean isPopular = known instanceof Reason.Popular || known instanceof Reason.PopularIn;
    float fit = hit.fit() + hit.pairs();
    return fit > 0 && !(isPopular && hit.popularity() > fit) ? new Reason.Fits() : known;
  }

  /**
   * For each hit the item of the history that speaks most for it and the catalogue's edge between
   * them, as {@code origin << 32 | edge}; -1 for none.
   */
  private long[] strongestPairs(List<BlendHit> hits, int[] history) {
    long[] sorted = new long[hits.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) hits.get(i).item() << Integer.SIZE) | i;
    }
    Arrays.sort(sorted);
    long[] pairs = new long[hits.size()];
    Arrays.fill(pairs, -1);
    float[] strengths = new float[pairs.length];
    float recency = 1f;
    for (int h = history.length - 1; h >= 0; h--) {
      int origin = history[h];
      int end = catalogue.neighbourStart(origin + 1);
      for (int edge = catalogue.neighbourStart(origin); edge < end; edge++) {
        int hit = find(sorted, catalogue.neighbourItem(edge));
        if (hit < 0) {
          continue;
        }
        float strength = recency * counted(origin, catalogue.neighbourItem(edge));
        if (strength > strengths[hit]) {
          strengths[hit] = strength;
          pairs[hit] = ((long) origin << Integer.SIZE) | edge;
        }
      }
      recency *= Evidence.FOLLOWS.decay();
    }
    return pairs;
  }

  /** The position in the answer of an item, or -1. */
  private static int find(long[] sorted, int item) {
    int place = -1 - Arrays.binarySearch(sorted, ((long) item << Integer.SIZE) - 1);
    boolean found = place < sorted.length && (int) (sorted[place] >>> Integer.SIZE) == item;
    return found ? (int) sorted[place] : -1;
  }

  /** What the blend counted of the pair. */
  private float counted(int origin, int item) {
    return model.follows().weight(origin, item) + model.precedes().weight(origin, item);
  }
}
