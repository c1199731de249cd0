package dev.cartwise.training.recommendation.study;

import dev.cartwise.recommendation.CategoryCap;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.FirstItems;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.Scorer;
import dev.cartwise.training.recommendation.trial.Figure;
import dev.cartwise.training.recommendation.trial.ItemCategories;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a limit on the items of a category costs: the answers of ten items are cut as a function
 * cuts them, and the right answers that remain are counted again.
 *
 * <p>An item without a category is not limited.
 */
public final class DiversityCost {

  private static final int SHOWN = 10;

  private final ItemCategories categories;
  private final CategoryCap cap;

  /**
   * @param perCategory how many items of a category an answer may hold, from 1
   */
  public DiversityCost(ItemCategories categories, int perCategory) {
    this.categories = categories;
    cap = new CategoryCap(perCategory);
  }

  /** The figures of cut answers beside those of whole ones, items of the history taken out. */
  public Map<String, Object> measure(List<Query> queries, Scorer scorer) {
    int[] cut = new int[queries.size()];
    int[] whole = new int[queries.size()];
    for (int i = 0; i < cut.length; i++) {
      Query query = queries.get(i);
      float[] scores = scorer.scores(query.history());
      for (int item : query.history()) {
        scores[item] = Float.NEGATIVE_INFINITY;
      }
      whole[i] = rank(first(scores, SHOWN), query.target());
      cut[i] = rank(shown(scores), query.target());
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("maxPerCategory", cap.perCategory());
    figures.put("hr@10", Figure.fraction(new Ranks(cut).hitRate(SHOWN)));
    figures.put("ndcg@10", Figure.fraction(new Ranks(cut).ndcg(SHOWN)));
    figures.put("ndcg@10-without", Figure.fraction(new Ranks(whole).ndcg(SHOWN)));
    return figures;
  }

  /** The answer, as the function cuts it and fills it up. */
  List<Integer> shown(float[] scores) {
    return cap.best(
        categories::of, categories.names().size(), count -> first(scores, count), SHOWN);
  }

  private static List<Integer> first(float[] scores, int count) {
    return Arrays.stream(FirstItems.of(scores, count)).boxed().toList();
  }

  private static int rank(List<Integer> ranked, int target) {
    int place = ranked.indexOf(target);
    return place < 0 ? Integer.MAX_VALUE : place + 1;
  }
}
