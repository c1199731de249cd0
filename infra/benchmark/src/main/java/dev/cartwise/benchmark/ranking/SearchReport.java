package dev.cartwise.benchmark.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.benchmark.measure.Durations;
import java.util.List;
import java.util.Locale;

/**
 * How long the blend's search and an exact scan took for the same questions.
 *
 * @param items items of the blend
 * @param depth items of an answer
 * @param searches how many searches were timed
 * @param oursMillis of {@code BlendSearch}
 * @param rivalMillis of the exact scan
 * @param recall share of the exact answer that ours has, 0 to 1
 */
record SearchReport(
    int items,
    int depth,
    int searches,
    Durations oursMillis,
    Durations rivalMillis,
    double recall) {

  /** How many times faster ours is. */
  double ratio() {
    return rivalMillis.median() / oursMillis.median();
  }

  String json() {
    return new ObjectMapper()
        .createObjectNode()
        .put("items", items)
        .put("depth", depth)
        .put("searches", searches)
        .put("oursMillis", oursMillis.median())
        .put("oursP99Millis", oursMillis.percentile(0.99))
        .put("rivalMillis", rivalMillis.median())
        .put("ratio", ratio())
        .put("recall", recall)
        .toString();
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT, "ranking %d of %,d generated items, %d times", depth, items, searches),
        String.format(
            Locale.ROOT,
            "BlendSearch     %,10.3f ms   p99 %,.3f ms",
            oursMillis.median(),
            oursMillis.percentile(0.99)),
        String.format(
            Locale.ROOT,
            "exact scan      %,10.3f ms   %.1f times as long",
            rivalMillis.median(),
            ratio()),
        String.format(Locale.ROOT, "recall@%d      %10.2f %%", depth, 100 * recall));
  }
}
