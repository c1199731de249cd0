package dev.cartwise.training.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import dev.cartwise.reviewsentiment.Language;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.reviewsentiment.text.PieceFile;
import dev.cartwise.training.recommendation.neural.PyTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is served is what was trained. */
class NetworkExportTest {
  private static final List<String> PIECES =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "good", "bad", "very", "not", "it");

  @TempDir private Path directory;

  private static NDManager manager() {
    PyTorch.prepare(1);
    Engine engine = Engine.getEngine("PyTorch");
    engine.setRandomSeed(5);
    return engine.newBaseManager();
  }

  private static List<TrainingWindow> windows(List<String> texts) {
    List<TrainingWindow> windows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int[] window = RecurrentModel.windows(PieceFile.of(PIECES), text).get(0);
      double target = text.contains("not") == text.contains("bad") ? 1 : 0;
      windows.add(new TrainingWindow(i, window.length, window, TrainingWindow.NOWHERE, target, 1));
    }
    return windows;
  }

  private static List<String> texts(int count) {
    Random random = new Random(9);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(
          (random.nextBoolean() ? "it not " : "it ")
              + "very ".repeat(random.nextInt(6))
              + (random.nextBoolean() ? "good" : "bad"));
    }
    return texts;
  }

  @Test
  void aTrainedRecurrentNetworkIsServedAsItWasTrained() throws IOException {
    try (NDManager manager = manager()) {
      RecurrentNetwork network =
          new RecurrentNetwork(manager, PIECES.size(), RecurrentModel.PAIR_BUCKETS, 16, 16);
      NetworkTrainer trainer = new NetworkTrainer(network, 1e-2f, 5);
      List<String> texts = texts(400);
      trainer.train(windows(texts), 60);
      network.weights().roundToBytes(RecurrentNetwork.PIECES);
      network.weights().roundToBytes(RecurrentNetwork.PAIRS);
      double[] trained = trainer.logits(windows(texts), texts.size());
      Path onnx = directory.resolve("recurrent-en.onnx");
      Path pieces = directory.resolve("pieces-en.txt");
      Files.write(onnx, network.toOnnx(network.weights().values()));
      Files.write(pieces, PIECES);
      int right = 0;
      try (RecurrentModel served = RecurrentModel.open(onnx, pieces)) {
        for (int i = 0; i < texts.size(); i++) {
          assertThat(served.logit(texts.get(i))).isEqualTo(trained[i], within(1e-4));
          right += trained[i] > 0 == windows(texts).get(i).target() > 0.5 ? 1 : 0;
        }
      }
      assertThat(right).as("texts whose negation was learned").isGreaterThan(380);
    }
  }

  @Test
  void equalSeedsGiveEqualWeights() throws IOException {
    float[][] weights = new float[2][];
    for (int run = 0; run < 2; run++) {
      try (NDManager manager = manager()) {
        RecurrentNetwork network = new RecurrentNetwork(manager, PIECES.size(), 64 << 8, 4, 4);
        new NetworkTrainer(network, 1e-2f, 5).train(windows(texts(100)), 2);
        weights[run] = network.weights().get(RecurrentNetwork.OUT).toFloatArray();
      }
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
  }

  @Test
  void aHeadIsServedAsItWasTrained() throws IOException {
    Path built = Path.of("..", "review-sentiment", "target", "artifact");
    List<LabeledText> texts = new ArrayList<>();
    for (String text : texts(30)) {
      texts.add(new LabeledText(text, text.contains("good") ? 1 : 0, "", 1));
    }
    try (Backbones backbones = new Backbones(built);
        TokenVectors vectors = TokenVectors.open(directory, "en", 384);
        NDManager manager = manager()) {
      vectors.add(texts, backbones.of(Language.ENGLISH));
      List<TrainingWindow> windows = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        TokenVectors.Window window = vectors.windows(texts.get(i).text()).get(0);
        windows.add(
            new TrainingWindow(
                i, window.tokens(), new int[0], window.offset(), texts.get(i).target(), 1));
      }
      HeadNetwork network =
          new HeadNetwork(manager, vectors, new HeadNetwork.Sizes(384, 24, 16, 16));
      NetworkTrainer trainer = new NetworkTrainer(network, 1e-2f, 5);
      trainer.train(windows, 10);
      double[] trained = trainer.logits(windows, texts.size());
      Path onnx = directory.resolve("head-en.onnx");
      Files.write(onnx, network.toOnnx(network.weights().values()));
      ModelSignature signature =
          new ModelSignature(
              List.of(TensorSpec.floats(TransformerModel.VECTORS, 1, TensorSpec.ANY, 384)),
              List.of(TensorSpec.floats(TransformerModel.LOGIT, 1, 1)));
      try (OnnxModel served = OnnxModel.open(onnx, signature, SessionSettings.standard())) {
        for (TrainingWindow window : windows) {
          float[] read = new float[window.length() * 384];
          vectors.read(window.offset(), window.length(), read, 0);
          Tensor tokens = Tensor.of(TransformerModel.VECTORS, read, 1, window.length(), 384);
          assertThat((double) served.run(tokens).get(0).floats()[0])
              .isEqualTo(trained[window.text()], within(1e-4));
        }
      }
    }
  }

  @Test
  void keepsWhatTheBackboneGives() throws IOException {
    Path built = Path.of("..", "review-sentiment", "target", "artifact");
    LabeledText text = new LabeledText("the sleeves are too short", 0, "", 1);
    try (Backbones backbones = new Backbones(built)) {
      try (TokenVectors vectors = TokenVectors.open(directory, "en", 384)) {
        vectors.add(List.of(text), backbones.of(Language.ENGLISH));
      }
      int[] ids = backbones.of(Language.ENGLISH).windows(text.text()).get(0);
      float[] exact = backbones.of(Language.ENGLISH).vectors(ids);
      float step = 0;
      for (float value : exact) {
        step = Math.max(step, Math.abs(value) / 127);
      }
      try (TokenVectors again = TokenVectors.open(directory, "en", 384)) {
        TokenVectors.Window window = again.windows(text.text()).get(0);
        assertThat(window.tokens()).isEqualTo(ids.length);
        float[] kept = new float[exact.length];
        again.read(window.offset(), window.tokens(), kept, 0);
        for (int i = 0; i < exact.length; i++) {
          assertThat(kept[i]).isEqualTo(exact[i], within(step));
        }
      }
    }
  }
}
