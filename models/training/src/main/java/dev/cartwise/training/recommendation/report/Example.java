package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One question with its answer.
 *
 * @param history ids of the latest items, the newest last
 * @param taken id of the item that came next
 * @param rank its rank, from 1
 * @param first ids of the first items of the answer
 */
record Example(List<String> history, String taken, int rank, List<String> first) {

  private static final int EXAMPLES = 8;
  private static final int SHOWN = 5;

  /** Questions at even distances over the test part. */
  static List<Example> of(List<Query> queries, RankingOutcome outcome, ItemNumbers items) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < Math.min(EXAMPLES, queries.size()); i++) {
      int at = (int) ((long) i * queries.size() / EXAMPLES);
      if (queries.size() < EXAMPLES) {
        at = i;
      }
      Query query = queries.get(at);
      int[] history = query.history();
      int[] latest =
          Arrays.copyOfRange(history, Math.max(0, history.length - SHOWN), history.length);
      int[] first = outcome.firstTen()[at];
      examples.add(
          new Example(
              ids(latest, items),
              items.idOf(query.target()),
              outcome.ranks().values()[at],
              ids(Arrays.copyOf(first, Math.min(SHOWN, first.length)), items)));
    }
    return examples;
  }

  private static List<String> ids(int[] numbers, ItemNumbers items) {
    return Arrays.stream(numbers).mapToObj(items::idOf).toList();
  }
}
