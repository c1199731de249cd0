package dev.cartwise.purchaseintent.model;

/**
 * A layer of a network: {@code weights · input + bias}, summed in double.
 *
 * @param weights {@code float[out][in]}, finite
 * @param bias {@code float[out]}, finite
 */
@SuppressWarnings("ArrayRecordComponent")
public record DenseLayer(float[][] weights, float[] bias) {

  /**
   * @throws IllegalArgumentException if it has no output or no input, if its parts differ in
   *     length, or if a number is not finite
   */
  public DenseLayer {
    if (weights.length == 0 || weights.length != bias.length || weights[0].length == 0) {
      throw new IllegalArgumentException(
          weights.length + " rows of weights for a bias of " + bias.length);
    }
    for (int out = 0; out < weights.length; out++) {
      if (weights[out].length != weights[0].length) {
        throw new IllegalArgumentException("row " + out + " of the weights has another length");
      }
      Finite.check("bias", out, bias[out]);
      for (float weight : weights[out]) {
        Finite.check("weights", out, weight);
      }
    }
  }

  int inputs() {
    return weights[0].length;
  }

  int outputs() {
    return bias.length;
  }

  /** The layer's linear part, without the bias. */
  double[] times(double[] input) {
    double[] result = new double[bias.length];
    for (int out = 0; out < result.length; out++) {
      double sum = 0;
      for (int in = 0; in < input.length; in++) {
        sum += weights[out][in] * input[in];
      }
      result[out] = sum;
    }
    return result;
  }

  /** The gradient by the inputs, from the gradient by the outputs. */
  double[] back(double[] gradient) {
    double[] result = new double[inputs()];
    for (int out = 0; out < gradient.length; out++) {
      for (int in = 0; in < result.length; in++) {
        result[in] += weights[out][in] * gradient[out];
      }
    }
    return result;
  }
}
