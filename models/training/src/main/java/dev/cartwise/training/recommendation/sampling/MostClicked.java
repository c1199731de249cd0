package dev.cartwise.training.recommendation.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sessions cut to the items with the most clicks, as of a smaller shop. */
final class MostClicked {

  private MostClicked() {}

  /**
   * Sessions without the other items, and without those of them that have fewer than two clicks
   * left.
   *
   * @param itemCount items are in {@code [0, itemCount)}
   * @param kept number of items to keep; they get numbers from 0, the most clicked first, and among
   *     equals the lower number first
   */
  static List<int[]> of(List<int[]> sessions, int itemCount, int kept) {
    long[] clicks = new long[itemCount];
    for (int[] session : sessions) {
      for (int item : session) {
        clicks[item]++;
      }
    }
    int[] order =
        IntStream.range(0, itemCount)
            .boxed()
            .sorted(Comparator.comparingLong((Integer item) -> -clicks[item]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] numbers = new int[itemCount];
    for (int place = 0; place < itemCount; place++) {
      numbers[order[place]] = place;
    }
    return sessions.stream()
        .map(
            session ->
                Arrays.stream(session)
                    .map(item -> numbers[item])
                    .filter(number -> number < kept)
                    .toArray())
        .filter(session -> session.length >= 2)
        .toList();
  }
}
