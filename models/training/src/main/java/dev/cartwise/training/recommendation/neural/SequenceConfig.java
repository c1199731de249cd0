package dev.cartwise.training.recommendation.neural;

/**
 * The settings of one training of the sequence model.
 *
 * @param dimension width of item vectors and of the encoder
 * @param layers number of self-attention blocks
 * @param heads attention heads; divides {@code dimension}
 * @param maxLength longest history the encoder reads, in items
 * @param dropout probability of zeroing an activation while training
 * @param learningRate highest step size of Adam, reached after the warm-up
 * @param epochs planned passes over the training sequences; the step size falls to zero over them
 * @param batchTokens padded positions of one batch
 * @param sampledItems items drawn as negatives of one batch; at least the item count means all
 * @param threads threads of PyTorch
 * @param seed seed of everything random
 */
public record SequenceConfig(
    int dimension,
    int layers,
    int heads,
    int maxLength,
    float dropout,
    float learningRate,
    int epochs,
    int batchTokens,
    int sampledItems,
    int threads,
    long seed) {

  public SequenceConfig {
    if (dimension <= 0 || heads <= 0 || dimension % heads != 0) {
      throw new IllegalArgumentException("heads " + heads + " do not divide width " + dimension);
    }
    if (maxLength <= 0 || epochs <= 0 || batchTokens <= 0) {
      throw new IllegalArgumentException("length, epochs and batch must be positive");
    }
  }

  /**
   * Settings for data of a size: the more transitions, the fewer passes and the larger batches, so
   * that a fit stays within minutes. Above 400,000 transitions passes and negatives stay the same,
   * and {@link FitLimits#TOKENS} bounds the work.
   *
   * @param transitions next items to learn in one pass
   */
  public static SequenceConfig forData(long transitions, int threads, long seed) {
    int epochs = (int) Math.max(8, Math.min(15, 2_500_000 / Math.max(1, transitions)));
    int batchTokens = transitions > 300_000 ? 2048 : 1024;
    int sampledItems =
        (int) Math.max(6144, Math.min(16_384, 2_500_000_000L / Math.max(1, transitions)));
    return new SequenceConfig(
        64, 2, 2, 50, 0.4f, 2e-3f, epochs, batchTokens, sampledItems, threads, seed);
  }

  /** The same with another number of negatives. */
  public SequenceConfig withSampledItems(int items) {
    return new SequenceConfig(
        dimension,
        layers,
        heads,
        maxLength,
        dropout,
        learningRate,
        epochs,
        batchTokens,
        items,
        threads,
        seed);
  }
}
