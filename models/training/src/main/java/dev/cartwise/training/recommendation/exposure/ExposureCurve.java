package dev.cartwise.training.recommendation.exposure;

import dev.cartwise.recommendation.ExposureBalance;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** NDCG against the inequality of exposure, as items are balanced more and more. */
public final class ExposureCurve {
  private static final double[] STRENGTHS = {0, 0.1, 0.25, 0.5, 1, 2};
  private static final int SHOWN = RankingOutcome.SHOWN;

  private ExposureCurve() {}

  /**
   * Balances answers.
   *
   * @param ranked the first items of each answer, at least {@link ExposureBalance#DEPTH} where
   *     there are so many
   * @param targets the right answer to each question, −1 where the catalogue does not know it
   */
  public static List<ExposurePoint> of(
      Catalogue catalogue, List<List<RankedItem>> ranked, int[] targets) {
    List<ExposurePoint> points = new ArrayList<>();
    for (double strength : STRENGTHS) {
      ExposureBalance balance = new ExposureBalance(strength);
      int[] ranks = new int[targets.length];
      int[] exposure = new int[catalogue.size()];
      int[][] lists = new int[targets.length][];
      for (int i = 0; i < ranks.length; i++) {
        lists[i] =
            balance.first(catalogue, ranked.get(i), SHOWN).stream()
                .mapToInt(RankedItem::item)
                .toArray();
        IntStream.of(lists[i]).forEach(item -> exposure[item]++);
        ranks[i] = rank(lists[i], targets[i]);
      }
      RankingOutcome outcome = new RankingOutcome(new Ranks(ranks), exposure, lists);
      points.add(
          new ExposurePoint(
              strength, outcome.ranks().ndcg(SHOWN), outcome.gini(), outcome.coverage()));
    }
    return points;
  }

  private static int rank(int[] list, int target) {
    for (int place = 0; place < list.length; place++) {
      if (list[place] == target) {
        return place + 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
