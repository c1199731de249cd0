package dev.cartwise.training.imagetagging.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.cartwise.training.imagetagging.SamplePictures;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.imagetagging.network.HeadAdjustments;
import dev.cartwise.training.imagetagging.network.HeadCalibration;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.network.TaggedSet;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.TaggerOnnx;
import dev.cartwise.training.imagetagging.network.TaggerPredictor;
import dev.cartwise.training.stopping.LastResort;
import dev.cartwise.training.stopping.StoppedBy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTrainerTest {

  private static final NetworkShape SHAPE =
      new NetworkShape(30, 40, 16, List.of(16, 32), List.of(1, 2));

  @TempDir static Path directory;
  private static LabelSpace labels = new LabelSpace(List.of());
  private static PictureSet pictures = new PictureSet(1, 1, List.of(), List.of());

  @BeforeAll
  static void load() throws Exception {
    SamplePictures.write(directory, 60);
    List<LabelledItem> items = LabelTable.read(directory.resolve("labels.csv"));
    labels = LabelSpace.of(items);
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"))) {
      pictures = PictureSet.load(files, items, labels, 30, 40);
    }
  }

  @Test
  void equalSeedsGiveEqualWeights() throws Exception {
    TaggerModel one = train(2, "one");
    TaggerModel other = train(2, "other");

    assertThat(one.weights().keySet()).isEqualTo(other.weights().keySet());
    one.weights()
        .forEach((name, values) -> assertThat(other.array(name)).as(name).isEqualTo(values));
  }

  @Test
  void aFinishedTrainingIsTakenFromItsCheckpoint() throws Exception {
    TaggerModel trained = train(2, "kept");

    TaggerModel resumed = train(2, "kept");

    trained
        .weights()
        .forEach((name, values) -> assertThat(resumed.array(name)).as(name).isEqualTo(values));
  }

  @Test
  void aCheckpointOfOtherPicturesIsNotGoneOnWith() throws Exception {
    TaggerModel before = train(1, "pictures");
    PictureSet kept = pictures;
    byte[] pixels = kept.pixels().get(0).clone();
    pixels[0]++;
    List<byte[]> changed = new ArrayList<>(kept.pixels());
    changed.set(0, pixels);
    pictures = new PictureSet(kept.width(), kept.height(), changed, kept.places());
    try {
      TaggerTrainer trainer = trainer(1, "pictures", System::nanoTime);
      String written = Checkpoint.read(directory.resolve("pictures")).run();
      assertThat(trainer.provenance(pictures, labels, null).differences(written))
          .containsExactly("data");

      TaggerModel after = train(1, "pictures");

      TaggerModel anew = train(1, "anew");
      anew.weights()
          .forEach((name, values) -> assertThat(after.array(name)).as(name).isEqualTo(values));
      assertThat(after.weights()).isNotEqualTo(before.weights());
      assertThat(Checkpoint.read(directory.resolve("pictures")).run()).isNotEqualTo(written);
    } finally {
      pictures = kept;
    }
  }

  @Test
  void aSlowMachineGivesTheSameWeights() throws Exception {
    TaggerModel trained = train(2, "fast");

    FittedTagger slow = train(2, "slow", clock(2));

    assertThat(slow.stoppedBy()).isEqualTo(StoppedBy.PASSES);
    trained
        .weights()
        .forEach((name, values) -> assertThat(slow.model().array(name)).isEqualTo(values));
  }

  @Test
  void theClockIsTheLastResortAndIsTold() throws Exception {
    FittedTagger ended = train(2, "ended", clock(200));

    assertThat(ended.stoppedBy()).isEqualTo(StoppedBy.CLOCK);
  }

  /** A clock that is so many seconds later whenever it is read. */
  private static LongSupplier clock(long seconds) {
    long[] now = {0};
    return () -> now[0] += TimeUnit.SECONDS.toNanos(seconds);
  }

  private static FittedTagger train(int epochs, String name, LongSupplier clock) throws Exception {
    return trainer(epochs, name, clock).train(pictures, labels, null, model -> {});
  }

  private static TaggerTrainer trainer(int epochs, String name, LongSupplier clock) {
    TrainingSettings settings =
        new TrainingSettings(epochs, 16, 0.02f, 1, 3, new LastResort(Duration.ofMinutes(10)));
    return new TaggerTrainer(SHAPE, settings, directory.resolve(name), clock);
  }

  @Test
  void theExportedNetworkAnswersAsTheTrainerDoes() throws Exception {
    TaggerModel model = train(2, "parity");
    TaggedSet tagged;
    try (TaggerPredictor predictor = new TaggerPredictor(model, 1)) {
      tagged = model.tag(predictor.vectors(pictures));
    }
    float[][] logits = tagged.logits();
    HeadAdjustments adjustments = new HeadCalibration(labels, pictures.places()).tune(tagged);

    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(TaggerOnnx.write(model, adjustments))) {
      for (int i = 0; i < 10; i++) {
        ByteBuffer bytes = ByteBuffer.wrap(pictures.pixels().get(i));
        try (OnnxTensor input =
                OnnxTensor.createTensor(
                    environment, bytes, new long[] {1, 40, 30, 3}, OnnxJavaType.UINT8);
            OrtSession.Result result = session.run(Map.of(TaggerOnnx.INPUT, input))) {
          for (int head = 0; head < labels.heads(); head++) {
            if (labels.size(head) == 0) {
              continue;
            }
            float[] exported =
                ((float[][]) result.get(LabelTable.HEADS.get(head)).orElseThrow().getValue())[0];
            float[] own = part(logits[i], head);
            assertThat(exported)
                .as(LabelTable.HEADS.get(head))
                .containsExactly(adjustments.adjust(head, own, part(logits[i], 0)), within(1e-4f));
          }
        }
      }
    }
  }

  @Test
  void channelsThatTheKernelsCannotTakeAreRefused() {
    assertThatThrownBy(() -> new NetworkShape(60, 80, 24, List.of(48), List.of(1)))
        .hasMessageContaining("multiples of 16");
  }

  private static float[] part(float[] row, int head) {
    int from = labels.offset(head);
    return Arrays.copyOfRange(row, from, from + labels.size(head));
  }

  private static TaggerModel train(int epochs, String name) throws Exception {
    TrainingSettings settings =
        new TrainingSettings(epochs, 16, 0.02f, 1, 3, new LastResort(Duration.ofMinutes(10)));
    return new TaggerTrainer(SHAPE, settings, directory.resolve(name))
        .train(pictures, labels, null, model -> {})
        .model();
  }
}
