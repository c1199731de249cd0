package dev.cartwise.training.purchaseintent.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.purchaseintent.trees.TreeArrays;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentGraphTest {

  private static final Calibration AS_IT_IS = new PlattScaling(1, 0);

  @TempDir private Path directory;

  @Test
  void answersARowOfMissingValuesByWhatStandsForThem() throws IOException {
    Standardizer inputs =
        new Standardizer(new float[] {5, 1}, new float[] {3, 1}, new float[] {2, 4});
    LinearModel model = new LinearModel(inputs, new double[] {0.5, 2}, -1);

    try (ServedGraph graph = new ServedGraph(model, AS_IT_IS, directory)) {
      assertThat(graph.logits(new float[][] {{Float.NaN, Float.NaN}, {3, 9}}))
          .containsExactly(-0.5f, 3);
    }
  }

  @Test
  void keepsALinearModelFiniteForHugeValues() throws IOException {
    Standardizer inputs =
        new Standardizer(new float[2], new float[2], new float[] {0.001f, 0.001f});
    LinearModel model = new LinearModel(inputs, new double[] {1, 0}, 0);
    float[][] rows = {{Float.MAX_VALUE, -Float.MAX_VALUE}};

    try (ServedGraph graph = new ServedGraph(model, AS_IT_IS, directory)) {
      assertThat(graph.logits(rows)[0]).isFinite().isEqualTo((float) model.logit(rows[0]));
    }
  }

  @Test
  void sumsTreesAndTheirBase() throws IOException {
    TreeArrays arrays = new TreeArrays();
    arrays.root(arrays.split(0, 1.5, true, arrays.leaf(-1, 3), arrays.leaf(2, 1)));
    arrays.root(arrays.leaf(0.25, 4));
    TreeModel model = arrays.build(1);

    try (ServedGraph graph = new ServedGraph(model, AS_IT_IS, directory)) {
      assertThat(graph.logits(new float[][] {{1.5f}, {Math.nextUp(1.5f)}, {Float.NaN}}))
          .containsExactly(-0.75f, 2.25f, -0.75f);
    }
  }

  @Test
  void calibratesBetweenKnotsAndOutside() throws IOException {
    IsotonicScaling isotonic =
        new IsotonicScaling(new double[] {-2, -1.999, 0, 3}, new double[] {0.01, 0.2, 0.2, 0.9});
    TreeArrays arrays = new TreeArrays();
    arrays.root(arrays.split(0, 0, true, arrays.leaf(-9, 1), arrays.leaf(1, 1)));
    arrays.root(arrays.split(0, 1, true, arrays.leaf(0, 1), arrays.leaf(40, 1)));

    try (ServedGraph graph = new ServedGraph(arrays.build(1), isotonic, directory)) {
      float[] probabilities = graph.probabilities(new float[][] {{0}, {1}, {2}});

      assertThat(probabilities[0]).isEqualTo(0.01f, within(1e-6f));
      assertThat(probabilities[1]).isEqualTo((float) isotonic.probability(1), within(1e-6f));
      assertThat(probabilities[2]).isEqualTo(0.9f, within(1e-6f));
    }
  }

  @Test
  void calibratesToOneProbability() throws IOException {
    IsotonicScaling flat = new IsotonicScaling(new double[] {0.5}, new double[] {0.15});
    LinearModel model =
        new LinearModel(
            new Standardizer(new float[1], new float[1], new float[] {1}), new double[] {1}, 0);

    try (ServedGraph graph = new ServedGraph(model, flat, directory)) {
      assertThat(graph.probabilities(new float[][] {{-3}, {0.5f}, {3}}))
          .containsExactly(0.15f, 0.15f, 0.15f);
    }
  }

  @Test
  void refusesAnotherNumberOfFeatures() {
    TreeArrays arrays = new TreeArrays();
    arrays.root(arrays.leaf(0, 1));
    TreeModel model = arrays.build(2);

    assertThatThrownBy(
            () -> IntentGraph.write(model, AS_IT_IS, 3, directory.resolve("shopper.onnx")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 features, not 3");
  }
}
