package dev.cartwise.training.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stochastic gradient descent with Nesterov's momentum; weights of layers decay, norms do not. */
public final class NesterovOptimizer {

  private static final float MOMENTUM = 0.9f;

  private final Map<String, NDArray> parameters;
  private final float decay;
  private final Map<String, NDArray> velocities = new LinkedHashMap<>();

  public NesterovOptimizer(Map<String, NDArray> parameters, float decay) {
    this.parameters = parameters;
    this.decay = decay;
    parameters.forEach((name, parameter) -> velocities.put(name, parameter.zerosLike()));
  }

  /** Moves every parameter against its gradient, then clears the gradient. */
  public void step(NDManager scratch, float rate) {
    velocities.forEach(
        (name, velocity) -> {
          NDArray parameter = parameters.get(name);
          if (parameter == null) {
            throw new IllegalStateException("no parameter " + name);
          }
          NDArray gradient = parameter.getGradient();
          gradient.attach(scratch);
          scratch.tempAttachAll(velocity);
          NDArray slope =
              name.endsWith(".weight") ? gradient.add(parameter.mul(decay)) : gradient.duplicate();
          velocity.muli(MOMENTUM).addi(slope);
          parameter.subi(slope.addi(velocity.mul(MOMENTUM)).muli(rate));
          gradient.muli(0);
        });
  }

  /** The momenta by parameter. */
  public Map<String, NDArray> velocities() {
    return velocities;
  }
}
