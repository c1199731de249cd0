package dev.cartwise.training.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.Label;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.Pictures;
import dev.cartwise.training.imagetagging.network.FormerTagger;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.trainer.TrainingSettings;
import dev.cartwise.training.lifecycle.LifeCycle;
import dev.cartwise.training.run.TrainingFailure;
import dev.cartwise.training.stopping.LastResort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImageTaggingTrainingTest {

  private static final NetworkShape SHAPE =
      new NetworkShape(30, 40, 16, List.of(16, 32), List.of(1, 1));

  @TempDir static Path directory;
  private static Path artifact = Path.of("");
  private static Manifest manifest;

  private String failure = "";

  @BeforeAll
  static void train() throws Exception {
    SamplePictures.write(directory, 150);
    artifact = directory.resolve("artifact");
    TrainingSettings settings =
        new TrainingSettings(16, 16, 0.03f, 1, 5, new LastResort(Duration.ofMinutes(10)));
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"))) {
      manifest =
          new ImageTaggingTraining(SHAPE, settings, null, InstantSource.system())
              .run(
                  files,
                  LabelTable.read(directory.resolve("labels.csv")),
                  directory.resolve("checkpoint"),
                  artifact);
    }
  }

  @Test
  void learnsShapesAndColours() {
    assertThat(manifest.trainingData().events()).isEqualTo(100);
    assertThat(manifest.metrics().get("articleType.top1")).isGreaterThan(0.9);
    assertThat(manifest.metrics().get("baseColour.top1")).isGreaterThan(0.9);
  }

  @Test
  void publishesATaggerThatIsAskedWhatItHasNotSeen() throws Exception {
    ArtifactSlot slot = new ArtifactSlot(new ShopId("demo"), Task.IMAGE_TAGGING);
    ArtifactStore store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    TrainingSettings settings =
        new TrainingSettings(2, 16, 0.03f, 1, 5, new LastResort(Duration.ofMinutes(10)));
    List<LabelledItem> items = LabelTable.read(directory.resolve("labels.csv"));
    HeldOutPictures held;
    Manifest published;
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"))) {
      held = HeldOutPictures.of(items, files);
      assertThat(held.questions()).hasSizeBetween(5, 30).doesNotContainAnyElementsOf(held.others());
      published =
          new LifeCycle(store, InstantSource.system())
              .publish(
                  slot,
                  new ShopTaggerTrainer(
                      new ImageTaggingTraining(SHAPE, settings, null, InstantSource.system()),
                      files,
                      items,
                      null),
                  directory.resolve("scratch"));
    }

    GateResults results =
        GateResults.parse(
            store.readBeside(slot, published.version(), "gate.json").orElseThrow().content());
    assertThat(results.questions()).isEqualTo(held.questions().size());
    assertThat(results.baseline().name()).isIn("shipped-model", "most-frequent-answer");
    assertThat(store.versions(slot)).containsExactly(published.version());
    assertThat(published.version())
        .as("named by all its files, since photos are tagged again by it")
        .isEqualTo(
            Manifest.of(Task.IMAGE_TAGGING)
                .createdAt(published.createdAtMillis())
                .files(published.files())
                .versionOfFiles()
                .build()
                .version());
  }

  @Test
  void writesWhatItsManifestSays() throws Exception {
    Manifest written = Manifest.parse(Files.readAllBytes(artifact.resolve("manifest.json")));
    assertThat(written).isEqualTo(manifest);
    for (var file : written.files()) {
      file.check(artifact.resolve(file.name()));
    }
    assertThat(written.files()).hasSize(3);
  }

  @Test
  void labelsHaveParentsAndChineseNames() throws Exception {
    try (ImageTagger tagger = ImageTagger.open(artifact)) {
      assertThat(tagger.heads().get(0).labels())
          .containsExactly(
              new Label("Belts", "皮带", List.of("Belts", "Accessories")),
              new Label("Shirts", "衬衫", List.of("Topwear", "Apparel")));
      assertThat(tagger.heads().get(1).labels())
          .containsExactly(
              new Label("Belts", "皮带", List.of("Accessories")),
              new Label("Topwear", "上装", List.of("Apparel")));
    }
  }

  @Test
  void evaluatesToOneLineOfJson() throws Exception {
    Path broken = Files.createDirectory(directory.resolve("broken"));
    Files.write(broken.resolve("0.jpg"), new byte[] {1, 2, 3});
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"))) {
      Files.write(broken.resolve("1.jpg"), files.read("1").orElseThrow());
    }

    JsonNode all = evaluate("images.zip");
    JsonNode two = evaluate("broken");

    assertThat(all.get("images").asInt()).isEqualTo(150);
    assertThat(all.get("failed").asInt()).isZero();
    assertThat(all.at("/articleType/top1").asDouble()).isGreaterThan(0.9);
    assertThat(all.at("/articleType/top5").asDouble()).isEqualTo(1);
    assertThat(all.at("/masterCategory/macroF1").asDouble()).isGreaterThan(0.9);
    assertThat(all.at("/baseColour/ece").asDouble()).isBetween(0.0, 0.3);
    assertThat(all.get("usage").get("top1").isNull()).isTrue();
    assertThat(two.get("images").asInt()).isEqualTo(1);
    assertThat(two.get("failed").asInt()).isEqualTo(1);
  }

  @Test
  void evaluatesOnOtherGroundsToo() throws Exception {
    String out =
        run("--images", "images.zip", "--labels", "labels.csv", "--surroundings", "--json");

    JsonNode grounds = new ObjectMapper().readTree(out).get("surroundings");
    assertThat(grounds).hasSize(8);
    for (JsonNode ground : grounds) {
      assertThat(ground.at("/articleType/top1").asDouble()).isBetween(0.0, 1.0);
      assertThat(ground.at("/articleType/top1Interval")).hasSize(2);
    }
    assertThat(grounds.at("/checks/articleType/top1").asDouble()).isGreaterThan(0.5);
  }

  @Test
  void evaluatesInOtherSizesToo() throws Exception {
    String out =
        run("--images", "images.zip", "--labels", "labels.csv", "--widths=30,300", "--json");

    JsonNode sizes = new ObjectMapper().readTree(out).get("widths");
    assertThat(sizes.fieldNames())
        .toIterable()
        .containsExactly("30", "30 whole", "300", "300 whole");
    for (JsonNode size : sizes) {
      assertThat(size.at("/articleType/top1").asDouble()).isGreaterThan(0.9);
    }
  }

  @Test
  void saysWhatItCannotRead() {
    run("--images", "images.zip", "--labels", "labels.csv", "--widths=0");
    assertThat(failure).contains("--widths").contains("1 to 3000");

    run("--images", "nowhere.zip", "--labels", "labels.csv");
    assertThat(failure).contains("Cannot read the pictures").contains("nowhere.zip");

    run("--images", "images.zip", "--labels", "nowhere.csv");
    assertThat(failure).contains("Cannot read the labels").contains("nowhere.csv");

    run("--images", "images.zip", "--labels", "labels.csv", "--artifact", "nowhere");
    assertThat(failure).contains("tagger.json is missing");
  }

  @Test
  void tellsRareLabelsAndIntervals() throws Exception {
    JsonNode all = evaluate("images.zip");

    double low = all.at("/articleType/macroF1Interval/0").asDouble();
    double high = all.at("/articleType/macroF1Interval/1").asDouble();
    assertThat(all.at("/articleType/macroF1").asDouble()).isBetween(low, high);
    assertThat(all.at("/articleType/macroF1Head").asDouble()).isGreaterThan(0.9);
    assertThat(all.at("/articleType/macroF1Tail").isNull()).isTrue();
    assertThat(all.at("/usage/top1Interval").isMissingNode()).isTrue();
  }

  @Test
  void goesOnFromAnArtifact() throws Exception {
    Path kept = directory.resolve("kept");
    Path learned = directory.resolve("learned");

    Manifest heads = goOn(0, kept);
    Manifest network = goOn(1, learned);

    assertThat(vector(kept)).containsExactly(vector(artifact), within(1e-4f));
    assertThat(vector(learned)).isNotEqualTo(vector(artifact));
    assertThat(heads.metrics().get("articleType.top1")).isGreaterThan(0.9);
    assertThat(network.metrics().get("articleType.top1")).isGreaterThan(0.9);
  }

  @Test
  void refusesToGoOnFromAnotherNetwork() {
    NetworkShape wider = new NetworkShape(30, 40, 32, List.of(16, 32), List.of(1, 1));

    assertThatThrownBy(() -> FormerTagger.read(artifact, wider).model(new LabelSpace(List.of())))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("no array stem.weight of 864 numbers");
    assertThatThrownBy(() -> FormerTagger.read(directory.resolve("nowhere"), SHAPE))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("nowhere");
  }

  private static Manifest goOn(int epochs, Path to) throws Exception {
    TrainingSettings settings =
        new TrainingSettings(epochs, 16, 0.001f, 1, 5, new LastResort(Duration.ofMinutes(10)));
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"))) {
      return new ImageTaggingTraining(SHAPE, settings, artifact, InstantSource.system())
          .run(
              files,
              LabelTable.read(directory.resolve("labels.csv")),
              directory.resolve("checkpoint-" + epochs),
              to);
    }
  }

  private static float[] vector(Path tagger) throws Exception {
    try (PictureFiles files = new PictureFiles(directory.resolve("images.zip"));
        ImageTagger opened = ImageTagger.open(tagger)) {
      RgbImage picture = Pictures.decode(files.read("1").orElseThrow(), 1000).orElseThrow();
      return opened.tag(picture).embedding();
    }
  }

  private JsonNode evaluate(String images) throws IOException {
    String out = run("--images", images, "--labels", "labels.csv", "--json");
    assertThat(failure).isEmpty();
    assertThat(out.strip().lines()).hasSize(1);
    return new ObjectMapper().readTree(out);
  }

  private String run(String... arguments) {
    String[] absolute = arguments.clone();
    for (int i = 1; i < absolute.length; i++) {
      if (arguments[i - 1].startsWith("--") && !arguments[i].startsWith("--")) {
        absolute[i] = directory.resolve(arguments[i]).toString();
      }
    }
    StringWriter out = new StringWriter();
    CommandLine command =
        new CommandLine(new EvaluateImageTaggingCommand()).setOut(new PrintWriter(out));
    command.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          failure = e.getMessage() + "";
          return 1;
        });
    boolean chosen = List.of(arguments).contains("--artifact");
    command.execute(chosen ? absolute : with(absolute, "--artifact", artifact.toString()));
    return out.toString();
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
