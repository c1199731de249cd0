package dev.cartwise.benchmark.switching;

import dev.cartwise.benchmark.measure.Durations;
import dev.cartwise.local.storefront.Recommendations;
import java.util.Set;
import java.util.TreeSet;

/** What many callers saw while the champion was moved. */
final class SwitchLog {
  private final Durations millis = new Durations();
  private final Set<String> versions = new TreeSet<>();
  private String latest = "";
  private String firstFailure = "";
  private int failed;
  private int switches;

  /** An answer; one that is short, or not given by a champion, is a failure. */
  synchronized void answered(Recommendations answer, int expected, double tookMillis) {
    String artifact = answer.artifact();
    if (answer.items().size() != expected || artifact.contains(";")) {
      failed(answer.items().size() + " items of '" + artifact + "'");
      return;
    }
    millis.add(tookMillis);
    if (!artifact.equals(latest) && !latest.isEmpty()) {
      switches++;
    }
    latest = artifact;
    versions.add(artifact);
  }

  synchronized void failed(String why) {
    failed++;
    if (firstFailure.isEmpty()) {
      firstFailure = why;
    }
  }

  synchronized SwitchReport report(int moves, double seconds) {
    return new SwitchReport(
        millis.count() + failed,
        failed,
        firstFailure,
        moves,
        switches,
        Set.copyOf(versions),
        seconds,
        millis.median(),
        millis.percentile(0.99),
        millis.percentile(1));
  }
}
