package dev.cartwise.training.reviewsentiment.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticFitTest {

  @Test
  void findsTheWeightsThatMadeTheLabels() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] rows = new double[20_000][];
    double[] targets = new double[rows.length];
    double[] counts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double x = random.nextDouble() * 4 - 2;
      double y = random.nextDouble() * 4 - 2;
      rows[i] = new double[] {1, x, y};
      targets[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + 2 * x - y))) ? 1 : 0;
      counts[i] = 1;
    }
    double[] weights = new LogisticFit(1e-3).fit(rows, targets, counts);
    assertThat(weights[0]).isEqualTo(0.5, within(0.1));
    assertThat(weights[1]).isEqualTo(2, within(0.1));
    assertThat(weights[2]).isEqualTo(-1, within(0.1));
  }

  @Test
  void leavesRowsOutThatDoNotCount() {
    double[][] rows = {{1}, {1}, {1}, {1}};
    double[] weights =
        new LogisticFit(1e-6).fit(rows, new double[] {1, 0, 1, 1}, new double[] {1, 1, 0, 0});
    assertThat(weights[0]).isEqualTo(0, within(1e-9));
  }
}
