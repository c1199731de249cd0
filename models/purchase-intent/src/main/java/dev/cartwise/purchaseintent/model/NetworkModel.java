package dev.cartwise.purchaseintent.model;

import java.util.List;

/**
 * Dense layers with ReLU between them and one output.
 *
 * @param inputs puts the features on one scale
 * @param layers from the input to the output
 */
public record NetworkModel(Standardizer inputs, List<DenseLayer> layers) implements ScoringModel {

  /**
   * @throws IllegalArgumentException if the layers do not fit each other
   */
  public NetworkModel {
    layers = List.copyOf(layers);
    int width = inputs.features();
    for (DenseLayer layer : layers) {
      if (layer.inputs() != width) {
        throw new IllegalArgumentException(
            "a layer takes " + layer.inputs() + " values where " + width + " come");
      }
      width = layer.outputs();
    }
    if (layers.isEmpty() || width != 1) {
      throw new IllegalArgumentException(
          "a network of " + layers.size() + " layers ends in 1 value");
    }
  }

  @Override
  public int features() {
    return inputs.features();
  }

  @Override
  public double logit(float[] row) {
    return logitOf(inputs.apply(row));
  }

  private double logitOf(double[] standardized) {
    return new LayerPass(layers).output(layers.get(0).times(standardized), 1);
  }

  /**
   * Integrated gradients (Sundararajan, Taly and Yan 2017) from the standardised zero row, which is
   * the mean one, by the midpoint rule over {@link LayerPass#STEPS} steps. What the rule misses at
   * the bends of the network is the residual.
   */
  @Override
  public Attribution explain(float[] row) {
    double[] standardized = inputs.apply(row);
    double base = logitOf(new double[standardized.length]);
    double[] gradient = new LayerPass(layers).meanGradient(layers.get(0).times(standardized));
    double[] contributions = layers.get(0).back(gradient);
    double residual = logitOf(standardized) - base;
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] *= standardized[i];
      residual -= contributions[i];
    }
    return new Attribution(base, contributions, residual);
  }
}
