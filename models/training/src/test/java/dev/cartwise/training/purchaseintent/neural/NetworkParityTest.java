package dev.cartwise.training.purchaseintent.neural;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.cartwise.purchaseintent.model.NetworkModel;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.graph.SampleExamples;
import dev.cartwise.training.purchaseintent.graph.ServedGraph;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.pytorch.PyTorch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkParityTest {

  private static final Standardizer INPUTS =
      new Standardizer(
          new float[] {60, 5, 6, 0.5f, 0, 7},
          new float[] {60, 5, 6, 0.5f, 0, 7},
          new float[] {150, 3.5f, 13, 0.5f, 1, 1});

  @TempDir private Path directory;

  @Test
  void servesWhatPyTorchSays() throws IOException {
    Examples examples = SampleExamples.drawn(2_000, 1);
    float[][] rows = SampleExamples.tricky(100_000, examples, INPUTS.mean(), 2);
    PyTorch.prepare(1);
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      DenseNetwork network = new DenseNetwork(manager, INPUTS.features(), 12, 7, 1);
      NetworkStep step = new NetworkStep(network);
      NetworkRows learned = NetworkRows.of(examples, INPUTS);
      double before = step.loss(learned);
      for (int i = 0; i < 60; i++) {
        step.take(learned, 0.02f);
      }
      assertThat(step.loss(learned)).isLessThan(before);
      Map<float[], Float> told = told(network, manager, rows);

      NetworkModel model = new NetworkModel(INPUTS, network.layers());
      try (ServedGraph graph = new ServedGraph(model, new PlattScaling(0.8, -0.1), directory)) {
        graph.agreesWith(rows, told::get);
      }
    }
  }

  private static Map<float[], Float> told(DenseNetwork network, NDManager manager, float[][] rows) {
    NetworkRows asked =
        NetworkRows.of(
            new Examples(rows, new boolean[rows.length], SampleExamples.FEATURES, null), INPUTS);
    Map<float[], Float> told = new IdentityHashMap<>();
    try (NDManager scratch = manager.newSubManager()) {
      network.arrays().all().values().forEach(scratch::tempAttachAll);
      float[] logits = network.logits(scratch, asked).toFloatArray();
      for (int i = 0; i < logits.length; i++) {
        told.put(rows[i], logits[i]);
      }
    }
    return told;
  }

  @Test
  void fitsTheSameNetworkFromTheSameSeed() {
    Examples examples = SampleExamples.drawn(600, 3);
    Examples validation = SampleExamples.drawn(200, 4);

    NetworkModel first =
        new NetworkModel(INPUTS, new NetworkFit(INPUTS, 5).fit(examples, validation));
    NetworkModel second =
        new NetworkModel(INPUTS, new NetworkFit(INPUTS, 5).fit(examples, validation));
    NetworkModel other =
        new NetworkModel(INPUTS, new NetworkFit(INPUTS, 6).fit(examples, validation));

    float[] row = examples.rows()[0];
    assertThat(second.logit(row)).isEqualTo(first.logit(row));
    assertThat(other.logit(row)).isNotEqualTo(first.logit(row));
  }

  @Test
  void gradientsReadNoMemoryThatWasGivenBack() {
    float[] plain = gradient(() -> {});
    List<ByteBuffer> kept = new ArrayList<>();
    float[] reused = gradient(() -> reuseFreedMemory(kept));

    assertThat(reused).isEqualTo(plain);
  }

  private static float[] gradient(Runnable beforeBackward) {
    PyTorch.prepare(1);
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed(5);
    NetworkRows rows = NetworkRows.of(SampleExamples.drawn(64, 3), INPUTS);
    try (NDManager manager = engine.newBaseManager();
        GradientCollector collector = engine.newGradientCollector()) {
      DenseNetwork network = new DenseNetwork(manager, INPUTS.features(), 12, 7, 1);
      NDArray mean = network.logits(manager, rows).mean();
      beforeBackward.run();
      collector.backward(mean);
      return network.arrays().get("weights0").getGradient().toFloatArray();
    }
  }

  /** Takes the memory of collected buffers and fills it with a number that no gradient survives. */
  private static void reuseFreedMemory(List<ByteBuffer> kept) {
    for (int round = 0; round < 20; round++) {
      System.gc();
      for (int i = 0; i < 1_000; i++) {
        kept.add(ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder()).putFloat(0, 1e30f));
      }
    }
  }
}
