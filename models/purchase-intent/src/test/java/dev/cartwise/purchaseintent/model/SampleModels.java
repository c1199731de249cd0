package dev.cartwise.purchaseintent.model;

import java.util.List;

/** Small models of every form over two features. */
final class SampleModels {

  static final Standardizer INPUTS =
      new Standardizer(new float[] {1, 2}, new float[] {0.5f, 2}, new float[] {2, 0.1f});

  private SampleModels() {}

  static LinearModel linear() {
    return new LinearModel(INPUTS, new double[] {0.7, -1.3}, 0.2);
  }

  static TreeModel trees() {
    return new TreeModel(
        2,
        -1,
        new int[] {0, 3},
        new int[] {1, -1, -1, -1},
        new float[] {0.5f, 0, 0, 0},
        new int[] {1, 0, 0, 0},
        new int[] {2, 0, 0, 0},
        new boolean[] {true, false, false, false},
        new double[] {0, 1, 2, 0.5},
        new double[] {4, 1, 3, 4});
  }

  static NetworkModel network() {
    return new NetworkModel(
        INPUTS,
        List.of(
            new DenseLayer(
                new float[][] {{1, 0.5f}, {-0.4f, 0.3f}, {0.2f, -1}}, new float[] {0.1f, 0.6f, 0}),
            new DenseLayer(
                new float[][] {{0.9f, -0.7f, 0.4f}, {0.3f, 1.1f, -2}}, new float[] {0, 1}),
            new DenseLayer(new float[][] {{1.5f, -0.8f}}, new float[] {-0.3f})));
  }

  static List<ScoringModel> all() {
    return List.of(linear(), trees(), network());
  }
}
