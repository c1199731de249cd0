package dev.cartwise.benchmark.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/**
 * How long two rankers took for the same questions.
 *
 * @param items items of the catalogue
 * @param questions histories ranked in each round
 * @param rounds rounds, in which the two took turns
 * @param oursMicros one ranking by {@code ItemRanker}, median of the rounds
 * @param rivalMicros one ranking by the map-based rival, median of the rounds
 * @param agreement share of the rival's answers that are among ours, 0 to 1
 */
record RankingReport(
    int items, int questions, int rounds, double oursMicros, double rivalMicros, double agreement) {

  /** How many times faster ours is. */
  double ratio() {
    return rivalMicros / oursMicros;
  }

  String json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("items", items)
        .put("questions", questions)
        .put("rounds", rounds)
        .put("oursMicros", oursMicros)
        .put("rivalMicros", rivalMicros)
        .put("ratio", ratio())
        .put("agreement", agreement)
        .toString();
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT, "ranking 25 of %,d items, %d rounds of %d", items, rounds, questions),
        String.format(Locale.ROOT, "ItemRanker      %,10.1f µs", oursMicros),
        String.format(
            Locale.ROOT, "HashMap rival   %,10.1f µs   %.1f times as long", rivalMicros, ratio()),
        String.format(Locale.ROOT, "same items      %10.1f %%", 100 * agreement));
  }
}
