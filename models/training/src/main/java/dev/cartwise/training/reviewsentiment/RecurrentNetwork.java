package dev.cartwise.training.reviewsentiment;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;

/**
 * A bidirectional gated recurrent network over pieces of words and hashed pairs of them, its states
 * pooled by maximum and mean.
 */
final class RecurrentNetwork implements SentimentNetwork {
  static final String PIECES = "pieces";
  static final String PAIRS = "pairs";
  static final String FORWARD = "forward";
  static final String BACKWARD = "backward";
  static final String OUT = "out";

  private static final float INPUT_DROPOUT = 0.3f;
  private static final float POOL_DROPOUT = 0.5f;

  private final int vocabulary;
  private final int pairs;
  private final int width;
  private final int hidden;
  private final NetworkWeights weights;

  /**
   * @param vocabulary number of pieces
   * @param pairs number of buckets
   * @param width what a token is embedded to
   * @param hidden the state of each direction
   */
  RecurrentNetwork(NDManager manager, int vocabulary, int pairs, int width, int hidden) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    this.width = width;
    this.hidden = hidden;
    weights = new NetworkWeights(manager);
    weights.normal(PIECES, 0.1, vocabulary, width);
    weights.normal(PAIRS, 0.02, pairs, width);
    direction(FORWARD);
    direction(BACKWARD);
    weights.normal(OUT, Math.sqrt(0.25 / hidden), 4L * hidden, 1);
    weights.zeros(OUT + ".bias", 1);
  }

  /** PyTorch's order: input and state weights, then their biases; gates r, z, n. */
  private void direction(String name) {
    long gates = 3L * hidden;
    weights.normal(name + ".input", Math.sqrt(1.0 / width), gates, width);
    weights.normal(name + ".state", Math.sqrt(1.0 / hidden), gates, hidden);
    weights.zeros(name + ".inputBias", gates);
    weights.zeros(name + ".stateBias", gates);
  }

  @Override
  public WindowBatch batch(List<TrainingWindow> windows) {
    return WindowBatch.ofPieces(windows);
  }

  @Override
  public NDArray logits(NDManager scratch, WindowBatch batch, boolean training) {
    NDArray pieces = Layers.lookUp(scratch.create(batch.pieces()), weights.get(PIECES));
    NDArray both = pieces.add(Layers.lookUp(scratch.create(batch.pairs()), weights.get(PAIRS)));
    NDArray tokens = Layers.drop(both, INPUT_DROPOUT, training);
    NDArray reversed = Layers.lookUp(scratch.create(batch.reversed()), tokens);
    NDArray there = run(tokens, batch, FORWARD, training);
    NDArray back = run(reversed, batch, BACKWARD, training);
    NDArray pooled =
        NDArrays.concat(
            new NDList(
                Layers.maximum(scratch, there, batch),
                Layers.maximum(scratch, back, batch),
                Layers.mean(scratch, there, batch),
                Layers.mean(scratch, back, batch)),
            1);
    return Layers.drop(pooled, POOL_DROPOUT, training)
        .matMul(weights.get(OUT))
        .add(weights.get(OUT + ".bias"))
        .reshape(batch.rows());
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

  @Override
  public NetworkWeights weights() {
    return weights;
  }

  @Override
  public byte[] toOnnx(Map<String, float[]> values) {
    return new RecurrentOnnx(values, vocabulary, pairs, width, hidden).build();
  }
}
