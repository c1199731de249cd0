package dev.cartwise.recommendation.blend.ranking;

import dev.cartwise.recommendation.blend.search.BlendHit;
import java.util.Arrays;
import java.util.List;

/** The places of items in an answer. */
final class HitPlaces {

  /** Item and place of each hit as {@code item << 32 | place}, ascending. */
  private final long[] sorted;

  HitPlaces(List<BlendHit> hits) {
    sorted = new long[hits.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) hits.get(i).item() << Integer.SIZE) | i;
    }
    Arrays.sort(sorted);
  }

  /** The place of an item, or -1. */
  int find(int item) {
    int place = -1 - Arrays.binarySearch(sorted, ((long) item << Integer.SIZE) - 1);
    boolean found = place < sorted.length && (int) (sorted[place] >>> Integer.SIZE) == item;
    return found ? (int) sorted[place] : -1;
  }
}
