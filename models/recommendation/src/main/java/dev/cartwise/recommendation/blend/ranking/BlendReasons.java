package dev.cartwise.recommendation.blend.ranking;

import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.Reason;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.search.BlendHit;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why the items of an answer were found.
 *
 * <p>What shoppers took before or after an item of the history is named where the catalogue knows
 * what they did, the blend counted that very pair, and it adds at least a quarter of what the
 * strongest piece of evidence adds. Else the strongest piece speaks: the popularity of the item, or
 * that it fits the history. An item that fits and has no such pair is named beside the item of the
 * history that it resembles, where resemblance adds as much, or where the catalogue has the two
 * beside each other since nobody touched one of them yet.
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
    StrongestPairs taken = new StrongestPairs(hits.size());
    StrongestPairs alike = new StrongestPairs(hits.size());
    HitPlaces places = new HitPlaces(hits);
    findPairs(places, history, taken, alike);
    Resemblances resembled = new Resemblances(model, places, hits, history);
    Reason[] reasons = new Reason[hits.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = reason(hits.get(i), taken.of(i), alike.of(i), resembled.of(i, catalogue));
    }
    return reasons;
  }

  private Reason reason(BlendHit hit, long taken, long alike, @Nullable Reason resembled) {
    float strongest =
        Math.max(Math.max(hit.pairs(), hit.resemblance()), Math.max(hit.fit(), hit.popularity()));
    float audible = AUDIBLE * strongest;
    if (taken >= 0 && hit.pairs() > 0 && hit.pairs() >= audible) {
      return named(taken);
    }
    Reason known = popularity.reasonWithoutHistory(hit.item());
    boolean isPopular = known instanceof Reason.Popular || known instanceof Reason.PopularIn;
    float fit = hit.fit() + hit.pairs() + hit.resemblance();
    if (fit <= 0 || (isPopular && hit.popularity() > fit)) {
      return known;
    }
    if (resembled != null && hit.resemblance() > 0 && hit.resemblance() >= audible) {
      return resembled;
    }
    return alike >= 0 ? named(alike) : new Reason.Fits();
  }

  private Reason named(long pair) {
    int edge = (int) pair;
    int origin = (int) (pair >>> Integer.SIZE);
    return Reason.ofEdge(catalogue.neighbourKind(edge), catalogue.displayName(origin));
  }

  /**
   * Finds the pairs of an answer.
   *
   * @param taken takes those that shoppers made, as strong as the blend counted them
   * @param alike takes those that resemble each other
   */
  private void findPairs(
      HitPlaces places, int[] history, StrongestPairs taken, StrongestPairs alike) {
    float recency = 1f;
    for (int h = history.length - 1; h >= 0; h--) {
      int origin = history[h];
      int end = catalogue.neighbourStart(origin + 1);
      for (int edge = catalogue.neighbourStart(origin); edge < end; edge++) {
        int hit = places.find(catalogue.neighbourItem(edge));
        if (hit < 0) {
          continue;
        }
        if (catalogue.neighbourKind(edge).basis() == EdgeKind.Basis.SHOPPERS) {
          float strength = recency * counted(origin, catalogue.neighbourItem(edge));
          taken.offer(hit, strength, origin, edge);
        } else {
          alike.offer(hit, recency * catalogue.neighbourWeight(edge), origin, edge);
        }
      }
      recency *= Evidence.FOLLOWS.decay();
    }
  }

  /** What the blend counted of the pair. */
  private float counted(int origin, int item) {
    return model.strength(Relation.FOLLOWS, origin, item)
        + model.strength(Relation.PRECEDES, origin, item);
  }

  /**
   * For each hit the item of the history that speaks most for it and the catalogue's edge between
   * them, as {@code origin << 32 | edge}; -1 for none.
   */
  private static final class StrongestPairs {

    private final long[] pairs;
    private final float[] strengths;

    StrongestPairs(int hits) {
      pairs = new long[hits];
      Arrays.fill(pairs, -1);
      strengths = new float[hits];
    }

    void offer(int hit, float strength, int origin, int edge) {
      if (strength > strengths[hit]) {
        strengths[hit] = strength;
        pairs[hit] = ((long) origin << Integer.SIZE) | edge;
      }
    }

    long of(int hit) {
      return pairs[hit];
    }
  }
}
