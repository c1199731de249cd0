package dev.cartwise.training.recommendation.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.cartwise.training.pytorch.AdamOptimizer;
import dev.cartwise.training.pytorch.LazyAdamTable;
import dev.cartwise.training.recommendation.neural.batch.Candidates;
import dev.cartwise.training.recommendation.neural.batch.NegativeSampler;
import dev.cartwise.training.recommendation.neural.batch.SequenceBatch;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One step of the sequence model against its loss, the cross-entropy of each next item.
 *
 * @param manager owns the arrays
 * @param own each item's own embedding; a step reads and moves those of its candidates
 * @param negatives the items that the right ones are held against
 */
record SequenceStep(
    NDManager manager,
    NetworkParameters parameters,
    SequenceNetwork network,
    LazyAdamTable own,
    AdamOptimizer optimizer,
    NegativeSampler negatives) {

  private static final double OWN_EMBEDDING_DROPOUT = 0.03;

  /** Learns from a batch and returns the sum of its tokens' losses, nats. */
  double take(SequenceBatch batch, float rate, SplittableRandom random) {
    try (NDManager scratch = manager.newSubManager()) {
      parameters.all().values().forEach(scratch::tempAttachAll);
      Candidates candidates = negatives.candidates(batch);
      int[] local = candidates.items();
      NDArray rows = scratch.create(own.read(local), new Shape(local.length, network.dimension()));
      rows.setRequiresGradient(true);
      double loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray items =
            network.itemVectors(scratch, local, rows, ownWeights(scratch, local, random));
        NDArray index =
            scratch.create(
                candidates.positionsOf(batch.inputs()), new Shape(batch.rows(), batch.length()));
        NDArray encoded = network.encode(SequenceNetwork.lookUp(index, items), true);
        NDArray scale = parameters.get(NetworkParameters.LOG_SCALE).exp();
        NDArray logits = encoded.mul(scale).matMul(items.transpose());
        NDArray mean =
            negatives.takesAll()
                ? SampledSoftmax.lossOverAll(scratch, logits, batch, candidates)
                : SampledSoftmax.loss(scratch, logits, batch, candidates);
        collector.backward(mean);
        loss = mean.getFloat() * (double) batch.targets().length;
      }
      optimizer.step(scratch, rate);
      own.step(local, rows.getGradient().toFloatArray(), rate);
      return loss;
    }
  }

  /** Hides some items' own embeddings for a step, so that attributes learn to stand alone. */
  private NDArray ownWeights(NDManager scratch, int[] items, SplittableRandom random) {
    float[] weights = new float[items.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < weights.length && network.knowsAttributes(); i++) {
      weights[i] = random.nextDouble() < OWN_EMBEDDING_DROPOUT ? 0 : 1;
    }
    return scratch.create(weights, new Shape(weights.length, 1));
  }
}
