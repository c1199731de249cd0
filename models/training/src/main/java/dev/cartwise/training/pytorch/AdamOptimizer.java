package dev.cartwise.training.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adam (Kingma and Ba, 2015) with its own moments for each parameter. */
public final class AdamOptimizer {

  static final float BETA1 = 0.9f;
  static final float BETA2 = 0.98f;
  static final float EPSILON = 1e-8f;

  private final Map<String, NDArray> parameters;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();
  private int steps;

  public AdamOptimizer(Map<String, NDArray> parameters) {
    this.parameters = parameters;
    parameters.forEach(
        (name, parameter) -> {
          means.put(name, parameter.zerosLike());
          squares.put(name, parameter.zerosLike());
        });
  }

  /** Moves every parameter against its gradient, then clears the gradient. */
  public void step(NDManager scratch, float learningRate) {
    steps++;
    float meanCorrection = (float) (1 - Math.pow(BETA1, steps));
    float squareCorrection = (float) Math.sqrt(1 - Math.pow(BETA2, steps));
    parameters.forEach(
        (name, parameter) -> {
          NDArray gradient = parameter.getGradient();
          NDArray mean = moment(means, name);
          NDArray square = moment(squares, name);
          gradient.attach(scratch);
          mean.muli(BETA1).addi(gradient.mul(1 - BETA1));
          square.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
          NDArray denominator = inScratch(scratch, square).sqrt().divi(squareCorrection);
          NDArray update = inScratch(scratch, mean).mul(learningRate / meanCorrection);
          parameter.subi(update.divi(denominator.addi(EPSILON)));
          gradient.muli(0);
        });
  }

  private static NDArray moment(Map<String, NDArray> moments, String name) {
    NDArray moment = moments.get(name);
    if (moment == null) {
      throw new IllegalStateException("no moment of " + name);
    }
    return moment;
  }

  private static NDArray inScratch(NDManager scratch, NDArray array) {
    scratch.tempAttachAll(array);
    return array;
  }
}
