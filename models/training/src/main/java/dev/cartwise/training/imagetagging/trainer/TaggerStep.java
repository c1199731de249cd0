package dev.cartwise.training.imagetagging.trainer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.network.TaggerNetwork;
import dev.cartwise.training.imagetagging.network.TaggerParameters;
import dev.cartwise.training.pytorch.NesterovOptimizer;

/**
 * One step of the network against its loss, the cross-entropy of all heads, and of the average
 * after it.
 *
 * @param manager owns the arrays
 * @param labels of the heads
 */
record TaggerStep(
    NDManager manager,
    TaggerParameters parameters,
    TaggerNetwork network,
    NesterovOptimizer optimizer,
    WeightAverage average,
    LabelSpace labels) {

  /** Learns from a batch and returns its loss, nats a picture. */
  double take(Batch batch, float rate) {
    try (NDManager scratch = manager.newSubManager()) {
      parameters.trained().values().forEach(scratch::tempAttachAll);
      parameters.statistics().values().forEach(scratch::tempAttachAll);
      double loss;
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        BatchSize size = batch.size();
        NDArray pixels =
            scratch.create(
                batch.pixels(), new Shape(size.pictures(), 3, size.height(), size.width()));
        NDArray targets =
            scratch.create(batch.targets(), new Shape(size.pictures(), labels.total()));
        NDArray logits = network.classify(network.embed(pixels, true), true);
        NDArray mean = logProbabilities(logits).mul(targets).sum().neg();
        collector.backward(mean);
        loss = mean.getFloat();
      }
      optimizer.step(scratch, rate);
      average.update(scratch, parameters);
      return loss;
    }
  }

  private NDArray logProbabilities(NDArray logits) {
    NDList heads = new NDList();
    for (int head = 0; head < labels.heads(); head++) {
      if (labels.size(head) > 0) {
        String columns = labels.offset(head) + ":" + (labels.offset(head) + labels.size(head));
        heads.add(logits.get(new NDIndex(":, " + columns)).logSoftmax(1));
      }
    }
    return NDArrays.concat(heads, 1);
  }
}
