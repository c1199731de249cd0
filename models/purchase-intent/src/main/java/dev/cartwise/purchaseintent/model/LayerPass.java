package dev.cartwise.purchaseintent.model;

import java.util.List;

/**
 * A run through a network's layers for inputs on a straight line from zero.
 *
 * <p>The first layer is linear in the input, so it is multiplied once for the whole line: a point
 * {@code alpha} of the way scales its product.
 */
final class LayerPass {

  /** How many points of the line the integral looks at. */
  static final int STEPS = 128;

  private final List<DenseLayer> layers;
  private final double[][] values;

  LayerPass(List<DenseLayer> layers) {
    this.layers = layers;
    this.values = new double[layers.size()][];
  }

  /** The network's output at a point of the line, given the first layer's product at its end. */
  double output(double[] firstProduct, double alpha) {
    for (int layer = 0; layer < values.length; layer++) {
      double factor = layer == 0 ? alpha : 1;
      double[] product = layer == 0 ? firstProduct : layers.get(layer).times(relu(layer - 1));
      float[] bias = layers.get(layer).bias();
      double[] sum = new double[bias.length];
      for (int out = 0; out < sum.length; out++) {
        sum[out] = product[out] * factor + bias[out];
      }
      values[layer] = sum;
    }
    return values[values.length - 1][0];
  }

  private double[] relu(int layer) {
    double[] bent = values[layer].clone();
    for (int i = 0; i < bent.length; i++) {
      bent[i] = Math.max(0, bent[i]);
    }
    return bent;
  }

  /** The gradient of the output by the first layer's outputs, averaged over the line. */
  double[] meanGradient(double[] firstProduct) {
    double[] mean = new double[firstProduct.length];
    for (int step = 0; step < STEPS; step++) {
      output(firstProduct, (step + 0.5) / STEPS);
      double[] gradient = gradient();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += gradient[i] / STEPS;
      }
    }
    return mean;
  }

  private double[] gradient() {
    double[] gradient = {1};
    for (int layer = layers.size() - 1; layer > 0; layer--) {
      gradient = layers.get(layer).back(gradient);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = values[layer - 1][i] > 0 ? gradient[i] : 0;
      }
    }
    return gradient;
  }
}
