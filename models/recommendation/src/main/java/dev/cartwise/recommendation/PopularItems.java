package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** What can be said of the items of a catalogue without knowing the shopper. */
final class PopularItems {

  private final Catalogue catalogue;
  private final int[] mixed;
  private final float most;
  private final float median;

  private PopularItems(Catalogue catalogue, int[] mixed, float most, float median) {
    this.catalogue = catalogue;
    this.mixed = mixed;
    this.most = most;
    this.median = median;
  }

  static PopularItems of(Catalogue catalogue) {
    int n = catalogue.size();
    float most = n == 0 ? 0f : catalogue.popularity(catalogue.popularAt(0));
    float median = n == 0 ? 0f : catalogue.popularity(catalogue.popularAt((n - 1) / 2));
    return new PopularItems(catalogue, mix(catalogue), most, median);
  }

  /**
   * The most popular item of each category in turn, then the second of each, and so on; categories
   * come in the order of their most popular item, items without one count as one category.
   */
  private static int[] mix(Catalogue catalogue) {
    int n = catalogue.size();
    int[] takenOf = new int[catalogue.categoryCount() + 1];
    int[] roundAt = new int[n];
    int[] next = new int[n + 1];
    for (int rank = 0; rank < n; rank++) {
      roundAt[rank] = takenOf[catalogue.category(catalogue.popularAt(rank)) + 1]++;
      next[roundAt[rank] + 1]++;
    }
    for (int round = 0; round < n; round++) {
      next[round + 1] += next[round];
    }
    int[] mixed = new int[n];
    for (int rank = 0; rank < n; rank++) {
      mixed[next[roundAt[rank]]++] = catalogue.popularAt(rank);
    }
    return mixed;
  }

  /** Popular items of all categories; scores are shares of the greatest popularity. */
  List<RankedItem> mixed(IntPredicate allowed, int count) {
    List<RankedItem> ranked = new ArrayList<>();
    float score = 1f;
    for (int i = 0; i < mixed.length && ranked.size() < count; i++) {
      if (allowed.test(mixed[i])) {
        score = Math.min(score, share(mixed[i]));
        ranked.add(new RankedItem(mixed[i], score, reasonWithCategory(mixed[i])));
      }
    }
    return ranked;
  }

  /** Popularity as a share of the greatest, 0 to 1. */
  float share(int item) {
    return most > 0f ? catalogue.popularity(item) / most : 0f;
  }

  Reason reason(int item) {
    return isPopular(item) ? new Reason.Popular() : new Reason.Available();
  }

  /** The reason for an item that is not of the shopper's own doing. */
  Reason reasonWithCategory(int item) {
    int category = catalogue.category(item);
    if (category < 0) {
      return reason(item);
    }
    String name = catalogue.categoryName(category);
    return isPopularIn(category, item) ? new Reason.PopularIn(name) : new Reason.BelongsTo(name);
  }

  private boolean isPopularIn(int category, int item) {
    int start = catalogue.categoryStart(category);
    int middle = (start + catalogue.categoryStart(category + 1) - 1) / 2;
    float popularity = catalogue.popularity(item);
    return popularity > 0f && popularity >= catalogue.popularity(catalogue.categoryItem(middle));
  }

  private boolean isPopular(int item) {
    float popularity = catalogue.popularity(item);
    return popularity > 0f && popularity >= median;
  }
}
