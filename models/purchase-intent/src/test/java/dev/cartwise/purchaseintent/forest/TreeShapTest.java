package dev.cartwise.purchaseintent.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of trees, held against the definition that they compute. */
class TreeShapTest {

  /** Shapley values by enumeration of subsets, as Lundberg et al. define them for trees. */
  private static double[] byDefinition(Forest forest, float[] row) {
    int n = forest.features();
    double[] values = new double[1 << n];
    for (int subset = 0; subset < values.length; subset++) {
      values[subset] = forest.base();
      for (int root : forest.roots()) {
        values[subset] += expectation(forest, root, row, subset);
      }
    }
    double[] shapley = new double[n];
    for (int i = 0; i < n; i++) {
      for (int subset = 0; subset < values.length; subset++) {
        if ((subset >> i & 1) == 0) {
          int s = Integer.bitCount(subset);
          double weight = factorial(s) * factorial(n - s - 1) / factorial(n);
          shapley[i] += weight * (values[subset | 1 << i] - values[subset]);
        }
      }
    }
    return shapley;
  }

  private static double expectation(Forest forest, int node, float[] row, int known) {
    if (forest.feature()[node] < 0) {
      return forest.value()[node];
    }
    int yes = forest.yes()[node];
    int no = forest.no()[node];
    if ((known >> forest.feature()[node] & 1) == 1) {
      float x = row[forest.feature()[node]];
      boolean goesYes = Float.isNaN(x) ? forest.missingYes()[node] : x <= forest.threshold()[node];
      return expectation(forest, goesYes ? yes : no, row, known);
    }
    double cover = forest.cover()[node];
    return forest.cover()[yes] / cover * expectation(forest, yes, row, known)
        + forest.cover()[no] / cover * expectation(forest, no, row, known);
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 1, 4", "3, 2, 6", "5, 3, 6", "8, 2, 7", "9, 1, 9"})
  void contributionsAreShapleyValues(int features, int trees, int depth) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Forest forest = RandomForest.of(random, features, trees, depth);
      TreeShap shap = new TreeShap(forest);
      for (int i = 0; i < 5; i++) {
        float[] row = RandomForest.row(random, features);
        assertThat(shap.contributions(row))
            .as("seed %d, row %s", seed, Arrays.toString(row))
            .containsExactly(byDefinition(forest, row), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 12, 30})
  void baseAndContributionsSumToTheForest(int features) {
    Random random = new Random(features);
    Forest forest = RandomForest.of(random, features, 20, 12);
    TreeShap shap = new TreeShap(forest);
    for (int i = 0; i < 200; i++) {
      float[] row = RandomForest.row(random, features);
      double total = shap.expected() + Arrays.stream(shap.contributions(row)).sum();
      assertThat(total).isCloseTo(forest.sum(row), within(1e-9));
    }
  }
}
