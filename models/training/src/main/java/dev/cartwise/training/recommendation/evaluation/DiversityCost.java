package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.FirstItems;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.Scorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a limit on the items of a category costs: the answers of ten items are cut as a function
 * cuts them, and the right answers that remain are counted again.
 *
 * <p>The category of an item is the first of its attributes; an item without one is not limited.
 */
final class DiversityCost {

  private static final int SHOWN = 10;
  private static final int DEPTH = 160;

  private final int[] categoryOf;
  private final int perCategory;

  DiversityCost(int[][] attributesOfItem, int perCategory) {
    this.perCategory = perCategory;
    categoryOf = new int[attributesOfItem.length];
    for (int item = 0; item < categoryOf.length; item++) {
      categoryOf[item] = attributesOfItem[item].length == 0 ? -1 : attributesOfItem[item][0];
    }
  }

  /** The figures of cut answers beside those of whole ones, items of the history taken out. */
  Map<String, Object> measure(List<Query> queries, Scorer scorer) {
    int[] cut = new int[queries.size()];
    int[] whole = new int[queries.size()];
    for (int i = 0; i < cut.length; i++) {
      Query query = queries.get(i);
      float[] scores = scorer.scores(query.history());
      for (int item : query.history()) {
        scores[item] = Float.NEGATIVE_INFINITY;
      }
      int[] ranked = FirstItems.of(scores, DEPTH);
      whole[i] = rank(ranked, query.target());
      cut[i] = rank(cut(ranked), query.target());
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("maxPerCategory", perCategory);
    figures.put("hr@10", Figure.fraction(new Ranks(cut).hitRate(SHOWN)));
    figures.put("ndcg@10", Figure.fraction(new Ranks(cut).ndcg(SHOWN)));
    figures.put("ndcg@10-without", Figure.fraction(new Ranks(whole).ndcg(SHOWN)));
    return figures;
  }

  /** The first items of which no more than the limit share a category. */
  int[] cut(int[] ranked) {
    Map<Integer, Integer> taken = new LinkedHashMap<>();
    List<Integer> kept = new ArrayList<>();
    for (int item : ranked) {
      boolean within =
          categoryOf[item] < 0 || taken.merge(categoryOf[item], 1, Integer::sum) <= perCategory;
      if (within && kept.size() < SHOWN) {
        kept.add(item);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int rank(int[] ranked, int target) {
    for (int i = 0; i < Math.min(SHOWN, ranked.length); i++) {
      if (ranked[i] == target) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
