package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/**
 * A bidirectional gated recurrent network over pieces of words and hashed pairs of them, its states
 * pooled by maximum and mean.
 */
public final class RecurrentNetwork implements SentimentNetwork {
  public static final String PIECES = "pieces";
  public static final String PAIRS = "pairs";
  static final String OUT = "out";

  private static final float INPUT_DROPOUT = 0.3f;
  private static final float POOL_DROPOUT = 0.5f;

  private final int vocabulary;
  private final int pairs;
  private final int width;
  private final int hidden;
  private final NetworkWeights weights;
  private final BidirectionalGru gru;

  /**
   * @param vocabulary number of pieces
   * @param pairs number of buckets
   * @param width what a token is embedded to
   * @param hidden the state of each direction
   */
  public RecurrentNetwork(NDManager manager, int vocabulary, int pairs, int width, int hidden) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    this.width = width;
    this.hidden = hidden;
    weights = new NetworkWeights(manager);
    weights.normal(PIECES, 0.1, vocabulary, width);
    weights.normal(PAIRS, 0.02, pairs, width);
    gru = new BidirectionalGru(weights, width, hidden);
    weights.normal(OUT, Math.sqrt(0.25 / hidden), 4L * hidden, 1);
    weights.zeros(OUT + ".bias", 1);
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
    NDArray pooled = gru.pool(scratch, tokens, batch, training);
    return Layers.drop(pooled, POOL_DROPOUT, training)
        .matMul(weights.get(OUT))
        .add(weights.get(OUT + ".bias"))
        .reshape(batch.rows());
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
