package dev.cartwise.training.purchaseintent.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.purchaseintent.model.DenseLayer;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.pytorch.PyTorch;
import java.util.List;
import java.util.SplittableRandom;

/** Trains a network of two hidden layers and keeps the pass that validates best. */
public final class NetworkFit {

  private static final int[] HIDDEN = {32, 16};
  private static final int MOST_PASSES = 30;
  private static final int PATIENCE = 5;
  private static final float FIRST_RATE = 2e-3f;

  private final Standardizer inputs;
  private final SplittableRandom random;
  private final long seed;

  /**
   * @param inputs puts the features on one scale
   * @param seed of first weights and of the order of examples; equal seeds give equal weights
   */
  public NetworkFit(Standardizer inputs, long seed) {
    this.inputs = inputs;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  /** Returns the layers. */
  public List<DenseLayer> fit(Examples train, Examples validation) {
    PyTorch.prepare(1);
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed((int) seed);
    NetworkRows rows = NetworkRows.of(train, inputs);
    NetworkRows heldOut = NetworkRows.of(validation, inputs);
    try (NDManager manager = engine.newBaseManager()) {
      DenseNetwork network = new DenseNetwork(manager, inputs.features(), HIDDEN[0], HIDDEN[1], 1);
      NetworkStep step = new NetworkStep(network);
      List<DenseLayer> best = network.layers();
      double least = step.loss(heldOut);
      int bestPass = 0;
      for (int pass = 1; pass <= MOST_PASSES && pass - bestPass <= PATIENCE; pass++) {
        pass(step, rows, FIRST_RATE * (1 - (pass - 1f) / MOST_PASSES));
        double lost = step.loss(heldOut);
        if (lost < least) {
          least = lost;
          best = network.layers();
          bestPass = pass;
        }
      }
      return best;
    }
  }

  private void pass(NetworkStep step, NetworkRows rows, float rate) {
    int[] order = shuffled(rows.size());
    int batch = Math.max(64, Math.min(512, rows.size() / 100));
    for (int from = 0; from < order.length; from += batch) {
      step.take(rows.part(order, from, Math.min(order.length, from + batch)), rate);
    }
  }

  private int[] shuffled(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
