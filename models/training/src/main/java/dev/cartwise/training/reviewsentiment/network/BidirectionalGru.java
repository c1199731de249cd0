package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Gated recurrent units that read the tokens of a window in both directions; their states are
 * pooled by maximum and mean.
 */
final class BidirectionalGru {
  static final String FORWARD = "forward";
  static final String BACKWARD = "backward";

  private final NetworkWeights weights;
  private final int width;
  private final int hidden;

  /**
   * Adds its arrays to the weights of a network.
   *
   * @param width length of a token's vector
   * @param hidden the state of each direction
   */
  BidirectionalGru(NetworkWeights weights, int width, int hidden) {
    this.weights = weights;
    this.width = width;
    this.hidden = hidden;
    direction(FORWARD);
    direction(BACKWARD);
  }

  /** PyTorch's order: input and state weights, then their biases; gates r, z, n. */
  private void direction(String name) {
    long gates = 3L * hidden;
    weights.normal(name + ".input", Math.sqrt(1.0 / width), gates, width);
    weights.normal(name + ".state", Math.sqrt(1.0 / hidden), gates, hidden);
    weights.zeros(name + ".inputBias", gates);
    weights.zeros(name + ".stateBias", gates);
  }

  /**
   * Reads the windows of a batch.
   *
   * @param tokens {@code float[rows * length][width]}
   * @return {@code float[rows][4 * hidden]}: the maximum of both directions, then the mean
   */
  NDArray pool(NDManager scratch, NDArray tokens, WindowBatch batch, boolean training) {
    NDArray reversed = Layers.lookUp(scratch.create(batch.reversed()), tokens);
    NDArray there = run(tokens, batch, FORWARD, training);
    NDArray back = run(reversed, batch, BACKWARD, training);
    return NDArrays.concat(
        new NDList(
            Layers.maximum(scratch, there, batch),
            Layers.maximum(scratch, back, batch),
            Layers.mean(scratch, there, batch),
            Layers.mean(scratch, back, batch)),
        1);
  }

  private NDArray run(NDArray tokens, WindowBatch batch, String direction, boolean training) {
    NDArray input = tokens.reshape(batch.rows(), batch.length(), width);
    NDArray start = tokens.getManager().zeros(new Shape(1, batch.rows(), hidden));
    NDList parameters =
        new NDList(
            weights.get(direction + ".input"),
            weights.get(direction + ".state"),
            weights.get(direction + ".inputBias"),
            weights.get(direction + ".stateBias"));
    return input
        .getNDArrayInternal()
        .gru(input, start, parameters, true, 1, 0, training, false, true)
        .get(0);
  }
}
