package dev.cartwise.training.reviewsentiment.network;

/**
 * How a network learns.
 *
 * @param rate the largest step size of what is learned anew
 * @param givenRate the largest step size of what was learned before
 * @param rows windows of a batch
 */
public record Pace(float rate, float givenRate, int rows) {
  private static final int TOKENS_A_ROW = 125;

  /** The most tokens of a batch, padding included. */
  int tokens() {
    return rows * TOKENS_A_ROW;
  }
}
