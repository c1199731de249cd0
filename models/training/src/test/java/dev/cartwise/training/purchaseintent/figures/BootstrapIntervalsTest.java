package dev.cartwise.training.purchaseintent.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapIntervalsTest {

  private static ScoredRows rows(int size) {
    SplittableRandom random = new SplittableRandom(7);
    double[] probabilities = random.doubles(size).toArray();
    boolean[] labels = new boolean[size];
    for (int i = 0; i < size; i++) {
      labels[i] = random.nextDouble() < probabilities[i];
    }
    return ScoredRows.of(probabilities, labels, 0.5);
  }

  private static Interval named(Map<String, Interval> intervals, String name) {
    return Objects.requireNonNull(intervals.get(name));
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }

  @Test
  void holdTheFiguresAndNarrowWithMoreRows() {
    ScoredRows few = rows(400);
    Map<String, Interval> wide = BootstrapIntervals.of(few, 1);
    Map<String, Interval> narrow = BootstrapIntervals.of(rows(6_400), 1);
    for (String name : new String[] {"auc", "ap", "logLoss", "accuracy", "f1", "brier"}) {
      Interval interval = named(wide, name);
      assertThat(few.figures().named().get(name)).isBetween(interval.low(), interval.high());
      assertThat(width(named(narrow, name))).isBetween(width(interval) / 6, width(interval) / 2.7);
    }
  }

  @Test
  void areAsWideAsTheoryHasIt() {
    ScoredRows rows = rows(2_000);
    double accuracy = rows.figures().accuracy();
    double theory = 2 * 1.96 * Math.sqrt(accuracy * (1 - accuracy) / 2_000);
    assertThat(width(named(BootstrapIntervals.of(rows, 1), "accuracy")))
        .isBetween(0.8 * theory, 1.2 * theory);
  }

  @Test
  void followFromTheSeed() {
    ScoredRows rows = rows(100);
    assertThat(BootstrapIntervals.of(rows, 4)).isEqualTo(BootstrapIntervals.of(rows, 4));
    assertThat(BootstrapIntervals.of(rows, 4)).isNotEqualTo(BootstrapIntervals.of(rows, 5));
  }
}
