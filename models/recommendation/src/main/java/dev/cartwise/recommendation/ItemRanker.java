package dev.cartwise.recommendation;

import dev.cartwise.recommendation.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;

/**
 * Ranks the items of one catalogue.
 *
 * <p>An item's score is the sum, over the history, of the interaction's weight times the strength
 * of the neighbour edge that leads to the item; plus the shopper's affinity to its category times
 * its popularity there; plus a prior by its popularity in the shop. The ranking is exact over all
 * items: the untouched ones differ in the prior alone, so only the head of the popularity order is
 * visited. Ties go to the item that comes first in the catalogue. Safe for use by many threads.
 */
public final class ItemRanker implements ShopperRanker {

  /** No more than so many items of a category profit from the affinity to it. */
  private static final int AFFINITY_DEPTH = 50;

  private final Catalogue catalogue;
  private final RankingWeights weights;
  private final PopularItems popular;
  private final ConcurrentLinkedQueue<ScoreBoard> boards = new ConcurrentLinkedQueue<>();

  public ItemRanker(Catalogue catalogue, RankingWeights weights) {
    this.catalogue = catalogue;
    this.weights = weights;
    this.popular = PopularItems.of(catalogue);
  }

  /**
   * Items for a shopper with this history; for an empty one the popular items, mixed over the
   * categories.
   *
   * @param allowed which items may appear
   * @param count how many at most
   */
  public List<RankedItem> forHistory(History history, IntPredicate allowed, int count) {
    if (history.size() == 0) {
      return popular.mixed(allowed, count);
    }
    ScoreBoard board = takeBoard();
    try {
      score(history, board);
      return best(board, allowed, count);
    } finally {
      board.clear();
      boards.add(board);
    }
  }

  @Override
  public ShopperRanking ranking(History history) {
    return (allowed, count) -> forHistory(history, allowed, count);
  }

  /** The ranking of what goes with an item. */
  public ShopperRanking rankingRelatedTo(int item) {
    return (allowed, count) -> relatedTo(item, allowed, count);
  }

  /** What can be said of an item without knowing the shopper. */
  public Reason reasonWithoutHistory(int item) {
    return popular.reasonWithCategory(item);
  }

  /** Items that go with an item, never the item itself. */
  public List<RankedItem> relatedTo(int item, IntPredicate allowed, int count) {
    return forHistory(
        History.ofViews(item), candidate -> candidate != item && allowed.test(candidate), count);
  }

  /**
   * The score of every item for this history, as {@link #forHistory} ranks by it.
   *
   * @return {@code float[items]}, 0 or more
   */
  public float[] scores(History history) {
    ScoreBoard board = takeBoard();
    try {
      score(history, board);
      float[] scores = new float[catalogue.size()];
      for (int item = 0; item < scores.length; item++) {
        scores[item] = board.score(item) + prior(item);
      }
      return scores;
    } finally {
      board.clear();
      boards.add(board);
    }
  }

  private ScoreBoard takeBoard() {
    ScoreBoard board = boards.poll();
    return board == null ? new ScoreBoard(catalogue.size()) : board;
  }

  private void score(History history, ScoreBoard board) {
    float[] affinity = new float[catalogue.categoryCount()];
    float recency = 1f;
    float total = 0f;
    for (int h = 0; h < history.size(); h++) {
      int item = history.item(h);
      float weight = recency * weights.of(history.kind(h));
      recency *= weights.recencyDecay();
      if (weight == 0f) {
        continue;
      }
      addNeighbours(item, weight, board);
      if (catalogue.category(item) >= 0) {
        affinity[catalogue.category(item)] += weight;
        total += weight;
      }
    }
    for (int category = 0; category < affinity.length; category++) {
      if (affinity[category] > 0f) {
        addCategory(category, weights.affinity() * affinity[category] / total, board);
      }
    }
  }

  private void addNeighbours(int item, float weight, ScoreBoard board) {
    int end = catalogue.neighbourStart(item + 1);
    for (int edge = catalogue.neighbourStart(item); edge < end; edge++) {
      board.add(
          catalogue.neighbourItem(edge), weight * catalogue.neighbourWeight(edge), item, edge);
    }
  }

  private void addCategory(int category, float weight, ScoreBoard board) {
    int start = catalogue.categoryStart(category);
    int size = catalogue.categoryStart(category + 1) - start;
    int depth = Math.min(AFFINITY_DEPTH, (size + 1) / 2);
    float most = catalogue.popularity(catalogue.categoryItem(start));
    for (int position = start; position < start + depth; position++) {
      int item = catalogue.categoryItem(position);
      float share = most > 0f ? catalogue.popularity(item) / most : 1f;
      board.add(item, weight * share, ScoreBoard.CATEGORY, 0);
    }
  }

  private List<RankedItem> best(ScoreBoard board, IntPredicate allowed, int count) {
    TopItems top = new TopItems(Math.min(count, catalogue.size()));
    for (int i = 0; i < board.touchedCount(); i++) {
      int item = board.touchedItem(i);
      if (allowed.test(item)) {
        top.offer(item, board.score(item) + prior(item));
      }
    }
    for (int rank = 0; rank < catalogue.size(); rank++) {
      int item = catalogue.popularAt(rank);
      if (top.isBeyondReach(prior(item))) {
        break;
      }
      if (!board.isTouched(item) && allowed.test(item)) {
        top.offer(item, prior(item));
      }
    }
    top.sort();
    List<RankedItem> ranked = new ArrayList<>(top.size());
    for (int rank = 0; rank < top.size(); rank++) {
      int item = top.itemAt(rank);
      ranked.add(new RankedItem(item, top.scoreAt(rank), reason(item, board)));
    }
    return ranked;
  }

  private float prior(int item) {
    return weights.popularityPrior() * popular.share(item);
  }

  private Reason reason(int item, ScoreBoard board) {
    if (!board.isTouched(item)) {
      return popular.reason(item);
    }
    int origin = board.origin(item);
    if (origin == ScoreBoard.CATEGORY) {
      String category = catalogue.categoryName(catalogue.category(item));
      return catalogue.popularity(item) > 0f
          ? new Reason.PopularIn(category)
          : new Reason.BelongsTo(category);
    }
    return Reason.ofEdge(catalogue.neighbourKind(board.edge(item)), catalogue.displayName(origin));
  }
}
