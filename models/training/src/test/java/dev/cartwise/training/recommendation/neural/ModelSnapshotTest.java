package dev.cartwise.training.recommendation.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.training.pytorch.LazyAdamTable;
import dev.cartwise.training.pytorch.PyTorch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelSnapshotTest {

  private static final int ITEMS = 40_000;
  private static final SequenceConfig CONFIG =
      new SequenceConfig(2, 0, 1, 5, 0f, 1e-3f, 1, 64, 1, 1, 1);

  @Test
  void everyItemHasItsOwnVectorHoweverManyThereAre() {
    PyTorch.prepare(1);
    float[] own = new float[ITEMS * 2];
    for (int item = 0; item < ITEMS; item++) {
      own[2 * item] = (float) (3 * Math.cos(item));
      own[2 * item + 1] = (float) (3 * Math.sin(item));
    }
    boolean[] seen = new boolean[ITEMS];
    Arrays.fill(seen, true);
    AttributeRows none = AttributeRows.of(new int[ITEMS][0], seen);
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NetworkParameters parameters = new NetworkParameters(manager, CONFIG, 0, 0);
      SequenceNetwork network = new SequenceNetwork(CONFIG, parameters, none);

      float[] vectors =
          new ModelSnapshot(manager, CONFIG, parameters, network, new LazyAdamTable(2, own), seen)
              .take()
              .itemVectors();

      for (int item : new int[] {0, 16_383, 16_384, 32_768, ITEMS - 1}) {
        assertThat(vectors[2 * item]).isCloseTo((float) Math.cos(item), within(1e-5f));
        assertThat(vectors[2 * item + 1]).isCloseTo((float) Math.sin(item), within(1e-5f));
      }
    }
  }
}
