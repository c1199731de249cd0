package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One question with its answer.
 *
 * @param history names of the latest items, the newest last
 * @param taken name of the item that came next
 * @param rank its rank, from 1; none where it was not ranked
 * @param first names of the first items of the answer
 */
record Example(List<String> history, String taken, @Nullable Integer rank, List<String> first) {

  private static final int EXAMPLES = 8;
  private static final int SHOWN = 5;

  /** Questions at even distances over the test part. */
  static List<Example> of(List<Query> queries, RankingOutcome outcome, IntFunction<String> names) {
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
              names(latest, names),
              names.apply(query.target()),
              rank(outcome.ranks().values()[at]),
              names(Arrays.copyOf(first, Math.min(SHOWN, first.length)), names)));
    }
    return examples;
  }

  private static @Nullable Integer rank(int rank) {
    return rank == Integer.MAX_VALUE ? null : rank;
  }

  private static List<String> names(int[] numbers, IntFunction<String> names) {
    return Arrays.stream(numbers).mapToObj(names).toList();
  }
}
