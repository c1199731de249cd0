package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.recommendation.neural.batch.Candidates;
import dev.cartwise.training.recommendation.neural.batch.SequenceBatch;

/**
 * Cross-entropy of the next item against the candidate items of a batch.
 *
 * <p>When the candidates are not all items, a drawn one counts with the inverse of the probability
 * of its draw, and the items of a row itself count once. The weighted sum over candidates is then
 * an unbiased estimate of the sum over all items (Horvitz and Thompson, 1952), and since the loss
 * is its logarithm, the bias of loss and gradient falls as the inverse of the number of draws.
 */
final class SampledSoftmax {

  private SampledSoftmax() {}

  /**
   * The mean loss of a batch's tokens.
   *
   * @param logits {@code float[rows][length][candidates]}
   */
  static NDArray loss(
      NDManager scratch, NDArray logits, SequenceBatch batch, Candidates candidates) {
    long columns = candidates.items().length;
    NDArray weights =
        scratch.create(candidates.logWeightsOfRows(batch), new Shape(batch.rows(), 1, columns));
    return lossOverAll(scratch, logits.add(weights), batch, candidates);
  }

  /**
   * The mean loss of a batch's tokens when the candidates are all items.
   *
   * @param logits {@code float[rows][length][candidates]}
   */
  static NDArray lossOverAll(
      NDManager scratch, NDArray logits, SequenceBatch batch, Candidates candidates) {
    Shape positions = new Shape(batch.rows(), batch.length(), 1);
    long[] targets = candidates.positionsOf(batch.targets());
    long[] columns = new long[batch.inputs().length];
    float[] shares = new float[columns.length];
    for (int token = 0; token < targets.length; token++) {
      columns[batch.tokens()[token]] = targets[token];
      shares[batch.tokens()[token]] = -1f / targets.length;
    }
    return logits
        .logSoftmax(2)
        .gather(scratch.create(columns, positions), 2)
        .mul(scratch.create(shares, positions))
        .sum();
  }
}
