package dev.cartwise.artifactstore.promotion;

import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How often the gate promotes a challenger that is worse, equal or better by a known share, as
 * tables in Markdown. The draws begin with a fixed seed.
 */
final class GateErrorRates {

  private static final long SEED = 20_261_129L;
  private static final int TRIES = 1_000;
  private static final int MONTHS = 200;
  private static final int DAYS = 30;
  private static final int QUESTIONS_LIVE_DAYS = 10;
  private static final long EXAMPLES = 10_000;

  private final GateScene scene;
  private final double[] shares;
  private final int[] sizes;

  GateErrorRates(GateScene scene, double[] shares, int... sizes) {
    this.scene = scene;
    this.shares = shares;
    this.sizes = sizes;
  }

  /** One try of a challenger whose examples are newer by so many days. */
  String afterDays(int days) {
    return table(
        (share, questions, random) -> share(TRIES, () -> oneTry(share, questions, days, random)));
  }

  /**
   * A new challenger of the same kind on each of 30 days. A tenth of the questions is new each day;
   * at the others the champion keeps its luck.
   */
  String withinAMonth() {
    return table(
        (share, questions, random) -> share(MONTHS, () -> aMonth(share, questions, random)));
  }

  private boolean oneTry(double share, int questions, int days, SplittableRandom random) {
    double[] champion = new double[questions];
    Arrays.setAll(champion, i -> scene.champion(random));
    return promotes(champion, share, days, random);
  }

  private boolean aMonth(double share, int questions, SplittableRandom random) {
    double[] champion = new double[questions];
    Arrays.setAll(champion, i -> scene.champion(random));
    for (int day = 1; day <= DAYS; day++) {
      for (int i = day % QUESTIONS_LIVE_DAYS; i < questions; i += QUESTIONS_LIVE_DAYS) {
        champion[i] = scene.champion(random);
      }
      if (promotes(champion, share, day, random)) {
        return true;
      }
    }
    return false;
  }

  private boolean promotes(double[] champion, double share, int days, SplittableRandom random) {
    double[] challenger = new double[champion.length];
    Arrays.setAll(challenger, i -> scene.challenger(random, champion[i], share));
    GateResults results =
        new GateResults(
            scene.task().metric().orElseThrow(),
            new HeldOutScores("v2", challenger),
            new HeldOutScores("baseline", champion),
            Optional.of(new HeldOutScores("v1", champion)),
            Optional.empty(),
            scene.groups(champion.length));
    return PromotionGate.decide(manifest(days), manifest(0), results, 0).promoted();
  }

  private Manifest manifest(int days) {
    long newest = Duration.ofDays(100 + days).toMillis();
    return Manifest.of(scene.task())
        .version("v")
        .trainedOn(new DataRange(1, newest, EXAMPLES + days))
        .build();
  }

  /** What is counted in a cell. */
  private interface Cell {
    double of(double share, int questions, SplittableRandom random);
  }

  private interface Trial {
    boolean passes();
  }

  private static double share(int trials, Trial trial) {
    int passed = 0;
    for (int i = 0; i < trials; i++) {
      passed += trial.passes() ? 1 : 0;
    }
    return passed / (double) trials;
  }

  private String table(Cell cell) {
    StringBuilder table = new StringBuilder("| questions |");
    for (double share : shares) {
      table.append(' ').append(name(share)).append(" |");
    }
    table.append("\n|---|").append("---|".repeat(shares.length)).append('\n');
    for (int size : sizes) {
      table.append(String.format(Locale.ROOT, "| %,d |", size));
      for (double share : shares) {
        double passed = cell.of(share, size, new SplittableRandom(SEED));
        table.append(String.format(Locale.ROOT, " %.1f %% |", 100 * passed));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String name(double share) {
    return share == 0
        ? "equal"
        : String.format(
            Locale.ROOT, "%.0f %% %s", 100 * Math.abs(share), share < 0 ? "worse" : "better");
  }
}
