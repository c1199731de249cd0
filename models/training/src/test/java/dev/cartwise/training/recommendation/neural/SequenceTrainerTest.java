package dev.cartwise.training.recommendation.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceTrainerTest {

  private static final int ITEMS = 30;
  private static final SequenceConfig CONFIG =
      new SequenceConfig(16, 2, 2, 10, 0.1f, 5e-3f, 4, 256, 1000, 1, 7);
  private static final int UNSEEN = ITEMS;
  private static final int UNKNOWN = ITEMS + 1;
  private static final int[][] ATTRIBUTES = new int[ITEMS + 2][];

  private static SequenceModel model;

  @BeforeAll
  static void train() {
    for (int item = 0; item <= UNSEEN; item++) {
      ATTRIBUTES[item] = new int[] {item % 5};
    }
    ATTRIBUTES[UNKNOWN] = new int[] {5};
    model = train(CONFIG);
  }

  @Test
  void equalSeedsGiveEqualWeights() {
    SequenceModel again = train(CONFIG);

    assertThat(again.itemVectors()).isEqualTo(model.itemVectors());
    assertThat(again.encoder().get("0.qkv.weight")).isEqualTo(model.encoder().get("0.qkv.weight"));
  }

  @Test
  void theLossFalls() {
    List<LearningCurve.Point> points = model.curve().points();

    assertThat(points).hasSize(4);
    assertThat(points.get(3).loss()).isLessThan(points.get(0).loss());
  }

  @Test
  void theExportedEncoderAnswersAsTheTrainerDoes(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("encoder.onnx"), EncoderOnnx.write(model));
    try (OnnxEncoder exported = OnnxEncoder.open(file, CONFIG.dimension());
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
      NetworkParameters parameters = new NetworkParameters(manager, CONFIG, 6, CONFIG.layers());
      model.encoder().forEach((name, values) -> parameters.get(name).set(values));
      SequenceNetwork network =
          new SequenceNetwork(
              CONFIG, parameters, AttributeRows.of(ATTRIBUTES, new boolean[ATTRIBUTES.length]));
      for (int length : new int[] {1, 2, 7, CONFIG.maxLength()}) {
        float[] inputs = Arrays.copyOf(model.itemVectors(), length * CONFIG.dimension());
        NDArray batch = manager.create(inputs, new Shape(1, length, CONFIG.dimension()));
        float[] all = network.encode(batch, false).toFloatArray();
        float[] last = Arrays.copyOfRange(all, (length - 1) * CONFIG.dimension(), all.length);

        assertThat(exported.encode(inputs, length)).containsExactly(last, within(1e-4f));
      }
    }
  }

  @Test
  void anItemWithoutEventsIsPlacedByItsAttributes() {
    double alike = 0;
    double unlike = 0;
    for (int item = 0; item < ITEMS; item++) {
      if (item % 5 == UNSEEN % 5) {
        alike += cosine(UNSEEN, item) / 6;
      } else {
        unlike += cosine(UNSEEN, item) / 24;
      }
    }

    assertThat(alike).isGreaterThan(unlike);
  }

  @Test
  void anItemOfWhichNothingIsKnownScoresWhatItemsScoreOnAverage() {
    for (int asked = 0; asked < ITEMS; asked++) {
      double mean = 0;
      for (int item = 0; item <= UNSEEN; item++) {
        mean += cosine(asked, item) / (ITEMS + 1);
      }

      assertThat(cosine(asked, UNKNOWN)).isCloseTo(mean, within(1e-5));
    }
  }

  @Test
  void sampledNegativesLearnTheSameTask() {
    SequenceModel sampled = train(new SequenceConfig(16, 2, 2, 10, 0.1f, 5e-3f, 4, 256, 10, 1, 7));

    List<LearningCurve.Point> points = sampled.curve().points();
    assertThat(points.get(3).loss()).isLessThan(points.get(0).loss());
  }

  @Test
  void aSlowMachineGivesTheSameWeights() {
    SequenceModel slow = train(CONFIG, FitLimits.of(FitLimits.TOKENS, 60), clock(10));

    assertThat(slow.curve().points().get(3).seconds()).isGreaterThan(500);
    assertThat(slow.itemVectors()).isEqualTo(model.itemVectors());
    assertThat(slow.curve().stoppedBy()).isEqualTo(StoppedBy.PASSES);
  }

  @Test
  void aBusyMachineGivesTheSameWeights() {
    SequenceConfig parallel = new SequenceConfig(16, 2, 2, 10, 0.1f, 5e-3f, 2, 256, 1000, 2, 7);
    SequenceModel alone = train(parallel);
    AtomicBoolean over = new AtomicBoolean();
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      Thread burner =
          new Thread(
              () -> {
                while (!over.get()) {
                  Thread.onSpinWait();
                }
              });
      burner.setDaemon(true);
      burner.start();
    }
    try {
      SequenceModel beside = train(parallel);

      assertThat(beside.itemVectors()).isEqualTo(alone.itemVectors());
      assertThat(beside.curve().points())
          .extracting(LearningCurve.Point::loss)
          .isEqualTo(alone.curve().points().stream().map(LearningCurve.Point::loss).toList());
    } finally {
      over.set(true);
    }
  }

  @Test
  void tokensEndATrainingWithinAPassAndItsStepSize() {
    FitLimits limits = FitLimits.of(1_000, 60);

    SequenceModel ended = train(CONFIG, limits, clock(0));
    SequenceModel slowlyEnded = train(CONFIG, limits, clock(10));

    assertThat(ended.curve().stoppedBy()).isEqualTo(StoppedBy.TOKENS);
    assertThat(ended.curve().points()).hasSize(1);
    assertThat(slowlyEnded.itemVectors()).isEqualTo(ended.itemVectors());
    assertThat(ended.itemVectors()).isNotEqualTo(model.itemVectors());
  }

  @Test
  void patienceEndsATrainingThatDoesNotValidateBetter() {
    SequenceConfig longer = new SequenceConfig(16, 2, 2, 10, 0.1f, 5e-3f, 9, 256, 1000, 1, 7);

    SequenceModel ended =
        new SequenceTrainer(longer, FitLimits.of(FitLimits.TOKENS, 60))
            .train(walks(), ATTRIBUTES.length, ATTRIBUTES, 9, unfinished -> 0.5);

    assertThat(ended.curve().stoppedBy()).isEqualTo(StoppedBy.PATIENCE);
    assertThat(ended.curve().bestEpoch()).isEqualTo(1);
    assertThat(ended.curve().points()).hasSize(4);
  }

  @Test
  void theClockIsTheLastResortAndIsTold() {
    SequenceModel ended = train(CONFIG, FitLimits.of(FitLimits.TOKENS, 1), clock(10));

    assertThat(ended.curve().stoppedBy()).isEqualTo(StoppedBy.CLOCK);
    assertThat(ended.curve().points()).hasSize(1);
  }

  /** A clock that is so many seconds later whenever it is read. */
  private static LongSupplier clock(long seconds) {
    long[] now = {0};
    return () -> now[0] += TimeUnit.SECONDS.toNanos(seconds);
  }

  private static double cosine(int a, int b) {
    double sum = 0;
    for (int i = 0; i < CONFIG.dimension(); i++) {
      sum +=
          model.itemVectors()[a * CONFIG.dimension() + i]
              * model.itemVectors()[b * CONFIG.dimension() + i];
    }
    return sum;
  }

  private static SequenceModel train(SequenceConfig config) {
    return train(config, FitLimits.of(FitLimits.TOKENS, 60), System::nanoTime);
  }

  private static SequenceModel train(SequenceConfig config, FitLimits limits, LongSupplier clock) {
    return new SequenceTrainer(config, limits, clock)
        .train(walks(), ATTRIBUTES.length, ATTRIBUTES, config.epochs(), null);
  }

  /** Walks that stay within items of one attribute. */
  private static List<int[]> walks() {
    SplittableRandom random = new SplittableRandom(3);
    List<int[]> sequences = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int[] walk = new int[3 + random.nextInt(10)];
      int attribute = random.nextInt(5);
      for (int step = 0; step < walk.length; step++) {
        walk[step] = random.nextInt(ITEMS / 5) * 5 + attribute;
      }
      sequences.add(walk);
    }
    return sequences;
  }
}
