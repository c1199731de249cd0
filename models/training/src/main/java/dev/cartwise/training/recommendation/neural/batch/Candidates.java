package dev.cartwise.training.recommendation.neural.batch;

import java.util.Arrays;

/**
 * The items that the tokens of one batch are held against.
 *
 * @param items ascending and distinct; they contain the batch's inputs and targets
 * @param logWeights what each of them counts for a row that it is not part of, as a logarithm: the
 *     inverse of the probability to be drawn, or {@link #NOT_DRAWN}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidates(int[] items, float[] logWeights) {

  /** The weight of an item that is here only because some row of the batch has it. */
  public static final float NOT_DRAWN = -1e9f;

  /** Where items stand among the candidates. */
  public long[] positionsOf(int[] wanted) {
    long[] positions = new long[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      positions[i] = Arrays.binarySearch(items, wanted[i]);
    }
    return positions;
  }

  /**
   * What each candidate counts for each row, {@code float[rows * candidates]}, logarithms. A row's
   * own items are here for certain, so that they count once.
   */
  public float[] logWeightsOfRows(SequenceBatch batch) {
    float[] weights = new float[batch.rows() * items.length];
    for (int row = 0; row < batch.rows(); row++) {
      System.arraycopy(logWeights, 0, weights, row * items.length, items.length);
    }
    long[] inputs = positionsOf(batch.inputs());
    for (int position = 0; position < inputs.length; position++) {
      weights[position / batch.length() * items.length + (int) inputs[position]] = 0;
    }
    long[] targets = positionsOf(batch.targets());
    for (int token = 0; token < targets.length; token++) {
      int row = batch.tokens()[token] / batch.length();
      weights[row * items.length + (int) targets[token]] = 0;
    }
    return weights;
  }
}
