package dev.cartwise.training.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Numbers for use inside a graph of gradients. DJL closes the tensor behind a Java number as soon
 * as the result is computed, though the backward pass still reads it; these live with their
 * manager.
 */
public final class Scalars {

  private Scalars() {}

  /** A {@code float[1]}. */
  public static NDArray of(NDManager manager, double value) {
    return manager.create(new float[] {(float) value});
  }
}
