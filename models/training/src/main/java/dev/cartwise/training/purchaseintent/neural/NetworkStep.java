package dev.cartwise.training.purchaseintent.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.cartwise.training.pytorch.AdamOptimizer;
import dev.cartwise.training.pytorch.LogisticLoss;

/** One step of a network against its log loss, with decoupled weight decay (AdamW). */
final class NetworkStep {

  private static final float DECAY = 0.01f;

  private final DenseNetwork network;
  private final NDManager manager;
  private final AdamOptimizer optimizer;

  NetworkStep(DenseNetwork network) {
    this.network = network;
    this.manager = network.arrays().manager();
    this.optimizer = new AdamOptimizer(network.arrays().all());
  }

  /** Learns from a batch. */
  void take(NetworkRows batch, float rate) {
    try (NDManager scratch = manager.newSubManager()) {
      network.arrays().all().values().forEach(scratch::tempAttachAll);
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        collector.backward(losses(scratch, batch).mean());
      }
      network
          .arrays()
          .all()
          .forEach(
              (name, array) -> {
                if (DenseNetwork.decays(name)) {
                  array.muli(1 - rate * DECAY);
                }
              });
      optimizer.step(scratch, rate);
    }
  }

  /** The mean log loss over rows, in nats. */
  double loss(NetworkRows rows) {
    try (NDManager scratch = manager.newSubManager()) {
      network.arrays().all().values().forEach(scratch::tempAttachAll);
      return losses(scratch, rows).mean().getFloat();
    }
  }

  private NDArray losses(NDManager scratch, NetworkRows batch) {
    return LogisticLoss.of(
        scratch, network.logits(scratch, batch), scratch.create(batch.targets()));
  }
}
