package dev.cartwise.training.reviewsentiment.network;

/**
 * The largest step sizes of a network, and how large its batches are.
 *
 * @param fresh of what is learned anew
 * @param pretrained of what was learned before
 * @param rows windows of a batch
 */
public record LearningRates(float fresh, float pretrained, int rows) {
  private static final int TOKENS_A_ROW = 125;

  /** The most tokens of a batch, padding included. */
  int tokens() {
    return rows * TOKENS_A_ROW;
  }
}
