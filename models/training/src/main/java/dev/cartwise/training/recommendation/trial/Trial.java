package dev.cartwise.training.recommendation.trial;

import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.metric.RankingRun;
import java.util.List;

/**
 * The data of a protocol.
 *
 * @param protocol its name
 * @param items the numbers of the item ids
 * @param attributesOfItem attribute numbers of each item, an empty row for none
 * @param categories of the items
 * @param sequences what may be learned from, a shopper or session each, the oldest item first
 * @param division how they are divided
 * @param masked whether items of a history cannot be its answer
 * @param questions what is asked
 * @param metrics what is printed; the last one decides between settings of baselines
 */
public record Trial(
    String protocol,
    ItemNumbers items,
    int[][] attributesOfItem,
    ItemCategories categories,
    List<int[]> sequences,
    Division division,
    boolean masked,
    Questions questions,
    List<RankMetric> metrics) {

  /** A ranking of all items for every question. */
  public RankingRun run(int threads) {
    return new RankingRun(questions.asked(), items.size(), masked, threads);
  }

  /** What decides between settings of baselines. */
  public RankMetric decisive() {
    return metrics.get(metrics.size() - 1);
  }

  /**
   * The same with items of the history in the ranking.
   *
   * @param name what the protocol is called then
   */
  public Trial unmasked(String name) {
    return new Trial(
        name, items, attributesOfItem, categories, sequences, division, false, questions, metrics);
  }

  /** The same questions to what learned from other sequences. */
  public Trial learning(List<int[]> others) {
    return new Trial(
        protocol,
        items,
        attributesOfItem,
        categories,
        others,
        division,
        masked,
        questions,
        metrics);
  }
}
