package dev.cartwise.training.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.reviewsentiment.network.LearningRates;
import dev.cartwise.training.reviewsentiment.network.NetworkTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedReaderTest {

  private static final List<LabeledText> JUDGED = List.of(new LabeledText("bad", 0, "a", 1));

  @TempDir private Path directory;
  private int made;

  @BeforeEach
  void writeABackbone() throws IOException {
    backbone("weights");
    Files.writeString(directory.resolve(shape() + "-tokenizer.json"), "{}");
  }

  @Test
  void aFinishedReaderIsTakenOverWithItsFiles() throws Exception {
    Provenance provenance = provenance("good", 3);

    assertThat(read(provenance)).containsExactly(0.5, -2);
    Files.delete(artifact().resolve("reader"));
    assertThat(read(provenance)).containsExactly(0.5, -2);

    assertThat(made).isEqualTo(1);
    assertThat(artifact().resolve("reader")).hasContent("made 1");
  }

  @Test
  void oneOtherByteOfATextMakesItAnew() throws Exception {
    read(provenance("good", 3));

    makesAnewFor(provenance("goof", 3), "data");
  }

  @Test
  void anotherBackboneMakesItAnew() throws Exception {
    read(provenance("good", 3));
    backbone("weightz");

    makesAnewFor(provenance("good", 3), "backbone-en");
  }

  @Test
  void anotherBackboneHasTokenVectorsOfItsOwn() throws Exception {
    String before = tokenVectors();
    assertThat(tokenVectors()).isEqualTo(before);

    backbone("weightz");

    assertThat(tokenVectors()).isNotEqualTo(before);
  }

  private String tokenVectors() throws IOException {
    try (Backbones backbones = new Backbones(directory)) {
      return new LanguageTrainer(Language.ENGLISH, backbones, plan(3)).tokenVectors();
    }
  }

  @Test
  void anotherNumberOfPassesMakesItAnew() throws Exception {
    read(provenance("good", 3));

    makesAnewFor(provenance("good", 4), "recipe");
  }

  @Test
  void anotherRateMakesItAnew() throws Exception {
    read(Provenance.of("", NetworkTrainer.recipe(new LearningRates(3e-4f, 5e-5f, 32)), Map.of()));

    makesAnewFor(
        Provenance.of("", NetworkTrainer.recipe(new LearningRates(3e-4f, 6e-5f, 32)), Map.of()),
        "recipe");
  }

  private void makesAnewFor(Provenance provenance, String part) throws IOException {
    assertThat(reader(provenance).differences()).contains(List.of(part));
    read(provenance);
    assertThat(made).isEqualTo(2);
    assertThat(reader(provenance).differences()).contains(List.of());
  }

  private double[] read(Provenance provenance) throws IOException {
    return reader(provenance)
        .get(
            List.of("reader"),
            () -> {
              made++;
              Files.writeString(artifact().resolve("reader"), "made " + made);
              return new double[] {0.5, -2};
            });
  }

  private FinishedReader reader(Provenance provenance) throws IOException {
    return new FinishedReader(plan(3), "en-head", provenance);
  }

  private Provenance provenance(String text, int passes) throws IOException {
    try (Backbones backbones = new Backbones(directory)) {
      return new LanguageTrainer(Language.ENGLISH, backbones, plan(passes))
          .provenance(List.of(new LabeledText(text, 1, "a", 1)), JUDGED);
    }
  }

  private TrainingPlan plan(int passes) throws IOException {
    return new TrainingPlan(artifact(), directory.resolve("cache"), 0, passes, 1, 7);
  }

  private Path artifact() throws IOException {
    return Files.createDirectories(directory.resolve("artifact"));
  }

  private void backbone(String weights) throws IOException {
    Files.writeString(directory.resolve(shape() + ".onnx"), weights);
  }

  private static String shape() {
    return BackboneShape.of(Language.ENGLISH).name();
  }
}
