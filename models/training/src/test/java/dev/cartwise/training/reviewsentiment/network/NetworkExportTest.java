package dev.cartwise.training.reviewsentiment.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.reviewsentiment.model.Backbone;
import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.token.PieceFile;
import dev.cartwise.training.pytorch.PyTorch;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
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

  private static final Path BUILT = Path.of("..", "review-sentiment", "target", "artifact");

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
      NetworkTrainer trainer = new NetworkTrainer(network, new LearningRates(1e-2f, 1e-4f, 128), 5);
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
        new NetworkTrainer(network, new LearningRates(1e-2f, 1e-4f, 128), 5)
            .train(windows(texts(100)), 2);
        weights[run] = network.weights().get(RecurrentNetwork.OUT).toFloatArray();
      }
    }
    assertThat(weights[0]).isEqualTo(weights[1]);
  }

  private static final int DIMENSION = BackboneShape.of(Language.ENGLISH).dimension();
  private static final int BELOW = 11;
  private static final HeadNetwork.Sizes HEAD =
      new HeadNetwork.Sizes(
          new EncoderLayer.Sizes(DIMENSION, BackboneShape.of(Language.ENGLISH).heads()),
          BELOW,
          12,
          16);

  @Test
  void aHeadIsServedAsItWasTrained() throws IOException {
    List<LabeledText> texts = new ArrayList<>();
    for (String text : texts(30)) {
      texts.add(new LabeledText(text, text.contains("good") ? 1 : 0, "", 1));
    }
    try (Backbones backbones = new Backbones(BUILT);
        TokenVectors vectors = TokenVectors.open(directory, "en", DIMENSION);
        NDManager manager = manager()) {
      Backbone below = backbones.of(Language.ENGLISH, BELOW);
      vectors.add(texts, below);
      List<TrainingWindow> windows = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        TokenVectors.Window window = vectors.windows(texts.get(i).text()).get(0);
        windows.add(
            new TrainingWindow(
                i, window.tokens(), new int[0], window.offset(), texts.get(i).target(), 1));
      }
      BackboneWeights weights = BackboneWeights.read(backbones.file(Language.ENGLISH));
      HeadNetwork network = new HeadNetwork(manager, vectors, weights, HEAD);
      NetworkTrainer trainer = new NetworkTrainer(network, new LearningRates(1e-2f, 1e-3f, 8), 5);
      trainer.train(windows, 5);
      double[] trained = trainer.logits(windows, texts.size());
      Path onnx = directory.resolve("head-en.onnx");
      Files.write(onnx, network.toOnnx(network.weights().values()));
      try (TransformerModel served = TransformerModel.open(onnx, below)) {
        for (int i = 0; i < texts.size(); i++) {
          assertThat(served.logit(texts.get(i).text())).isEqualTo(trained[i], within(0.05));
        }
      }
    }
  }

  @Test
  void anUpperLayerStartsAsTheBackboneHasIt() throws IOException {
    try (Backbones backbones = new Backbones(BUILT);
        NDManager manager = manager()) {
      Backbone whole = backbones.of(Language.ENGLISH);
      int[] window = whole.windows("the sleeves are too short but i love it").get(0);
      float[] expected = whole.vectors(window);
      float[] below = backbones.of(Language.ENGLISH, BELOW).vectors(window);
      NetworkWeights weights = new NetworkWeights(manager);
      EncoderLayer layer =
          new EncoderLayer(
              weights,
              BackboneWeights.read(backbones.file(Language.ENGLISH)),
              BELOW,
              HEAD.encoder());
      float[] found =
          layer
              .read(
                  manager.create(below, new Shape(1, window.length, DIMENSION)),
                  manager.zeros(new Shape(1, 1, 1, window.length)),
                  false)
              .toFloatArray();
      double dot = 0;
      double ours = 0;
      double theirs = 0;
      for (int i = 0; i < expected.length; i++) {
        dot += expected[i] * found[i];
        ours += found[i] * found[i];
        theirs += expected[i] * expected[i];
      }
      // The backbone rounds what goes into its products to bytes as well.
      assertThat(dot / Math.sqrt(ours * theirs)).isGreaterThan(0.995);
      assertThat(Math.sqrt(ours / theirs)).isEqualTo(1, within(0.02));
    }
  }

  @Test
  void keepsWhatTheBackboneGives() throws IOException {
    LabeledText text = new LabeledText("the sleeves are too short", 0, "", 1);
    try (Backbones backbones = new Backbones(BUILT)) {
      try (TokenVectors vectors = TokenVectors.open(directory, "en", 384)) {
        vectors.add(List.of(text), backbones.of(Language.ENGLISH));
      }
      int[] ids = backbones.of(Language.ENGLISH).windows(text.text()).get(0);
      float[] exact = backbones.of(Language.ENGLISH).vectors(ids);
      float step = 0;
      for (float value : exact) {
        step = Math.max(step, Math.abs(value) / Short.MAX_VALUE);
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
