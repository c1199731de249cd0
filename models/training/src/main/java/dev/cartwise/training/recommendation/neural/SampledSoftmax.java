package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Cross-entropy of the next item against a set of candidate items.
 *
 * <p>When the candidates are not all items, each candidate other than the row's own target counts
 * with the inverse of the probability that it came into the set, so that the sum estimates the one
 * over all items (importance sampling as in Bengio and Senécal, 2008).
 */
final class SampledSoftmax {

  private SampledSoftmax() {}

  /**
   * The mean loss of some tokens when the candidates are all items.
   *
   * @param logits {@code float[tokens][items]}
   * @param targets column of each token's target
   */
  static NDArray lossOverAll(NDManager scratch, NDArray logits, int[] targets) {
    NDArray columns =
        scratch.create(SequenceNetwork.toLongs(targets), new Shape(targets.length, 1));
    return logits.logSoftmax(1).gather(columns, 1).mean().neg();
  }

  /**
   * The mean loss of some tokens.
   *
   * @param logits {@code float[tokens][candidates]}
   * @param targets column of each token's target
   * @param logInclusion log probability of each candidate to be in the set, at most 0
   */
  static NDArray loss(NDManager scratch, NDArray logits, int[] targets, float[] logInclusion) {
    NDArray columns =
        scratch.create(SequenceNetwork.toLongs(targets), new Shape(targets.length, 1));
    NDArray own = logits.gather(columns, 1);
    float[] ownInclusion = new float[targets.length];
    for (int i = 0; i < targets.length; i++) {
      ownInclusion[i] = logInclusion[targets[i]];
    }
    NDArray weighted = logits.sub(scratch.create(logInclusion));
    NDArray ownWeighted = own.sub(scratch.create(ownInclusion, new Shape(targets.length, 1)));
    NDArray top = weighted.max(new int[] {1}, true).stopGradient();
    NDArray sum =
        weighted
            .sub(top)
            .exp()
            .sum(new int[] {1}, true)
            .sub(ownWeighted.sub(top).exp())
            .add(own.sub(top).exp());
    return sum.log().add(top).sub(own).mean();
  }
}
