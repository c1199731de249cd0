package dev.cartwise.training.recommendation.report;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The metric over a part of the questions.
 *
 * @param label what the questions have in common
 * @param questions how many there are
 * @param ndcg NDCG at the report's depth, 0 to 1
 */
record Slice(String label, int questions, double ndcg) {

  private static final int[] LENGTHS = {1, 2, 3, 5, 8, 13, 21, Integer.MAX_VALUE};
  private static final int DECILES = 10;

  /** Slices by the number of items in the history. */
  static List<Slice> byHistoryLength(List<Query> queries, Ranks ranks, int depth) {
    List<Slice> slices = new ArrayList<>();
    int from = 1;
    for (int to : LENGTHS) {
      int low = from;
      int[] members =
          IntStream.range(0, queries.size())
              .filter(i -> queries.get(i).history().length >= low)
              .filter(i -> queries.get(i).history().length <= to)
              .toArray();
      String label = to == Integer.MAX_VALUE ? low + "+" : low == to ? "" + low : low + "–" + to;
      add(slices, label, members, ranks, depth);
      from = to == Integer.MAX_VALUE ? to : to + 1;
    }
    return slices;
  }

  /**
   * Slices by tenths of the items, from the least to the most popular in training; an answer that
   * is no item of the training is in none.
   */
  static List<Slice> byPopularityDecile(
      List<Query> queries, Ranks ranks, float[] popularity, int depth) {
    Integer[] order = new Integer[popularity.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(item -> popularity[item]));
    int[] decileOf = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      decileOf[order[i]] = (int) ((long) i * DECILES / order.length);
    }
    List<Slice> slices = new ArrayList<>();
    for (int decile = 0; decile < DECILES; decile++) {
      int wanted = decile;
      int[] members =
          IntStream.range(0, queries.size())
              .filter(i -> queries.get(i).target() >= 0)
              .filter(i -> decileOf[queries.get(i).target()] == wanted)
              .toArray();
      add(slices, "" + (decile + 1), members, ranks, depth);
    }
    return slices;
  }

  private static void add(List<Slice> slices, String label, int[] members, Ranks ranks, int depth) {
    if (members.length > 0) {
      double sum = 0;
      for (int member : members) {
        sum += Ranks.gain(ranks.values()[member], depth);
      }
      slices.add(new Slice(label, members.length, sum / members.length));
    }
  }
}
