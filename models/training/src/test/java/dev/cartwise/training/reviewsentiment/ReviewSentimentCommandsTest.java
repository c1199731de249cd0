package dev.cartwise.training.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.model.PleasedShare;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lifecycle.LifeCycle;
import dev.cartwise.training.lifecycle.ShopDataSet;
import dev.cartwise.training.reviewsentiment.corpus.SourcesFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReviewSentimentCommandsTest {
  private static final String BUILT =
      Path.of("..", "review-sentiment", "target", "artifact").toString();

  @TempDir private Path directory;

  private Path english;
  private Path chinese;

  @BeforeEach
  void writeReviews() throws IOException {
    Random random = new Random(8);
    english =
        write(
            "en.tsv",
            random,
            List.of("great", "lovely", "perfect", "soft"),
            List.of("awful", "broken", "cheap", "itchy"),
            "the %s thing is %s and number %d");
    chinese =
        write(
            "zh.tsv",
            random,
            List.of("很好", "满意", "喜欢", "不错"),
            List.of("太差", "垃圾", "失望", "坏了"),
            "东西%s，%s，第%d次");
  }

  private Path write(
      String name, Random random, List<String> good, List<String> bad, String pattern)
      throws IOException {
    StringBuilder rows = new StringBuilder("stars\ttext\n");
    for (int i = 0; i < 240; i++) {
      int stars = List.of(1, 5, 3).get(i % 12 == 0 ? 2 : i % 2);
      List<String> first = stars == 1 ? bad : good;
      List<String> second = stars == 5 ? good : bad;
      rows.append(stars)
          .append('\t')
          .append(
              String.format(
                  pattern,
                  first.get(random.nextInt(4)),
                  second.get(random.nextInt(4)),
                  random.nextInt(100_000)))
          .append('\n');
    }
    return Files.writeString(directory.resolve(name), rows);
  }

  private List<String> source(String language, Path file) {
    return List.of(
        "--language",
        language,
        "--reviews",
        file.toString(),
        "--text-column",
        "text",
        "--label-column",
        "stars",
        "--positive",
        "4,5",
        "--negative",
        "1,2");
  }

  private static String run(Object command, List<String> arguments, int code) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int actual =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (e, line, result) -> {
                  line.getErr().println(e.getMessage());
                  return 1;
                })
            .execute(arguments.toArray(String[]::new));
    assertThat(actual).as(err.toString()).isEqualTo(code);
    return code == 0 ? out.toString() : err.toString();
  }

  private String evaluate(List<String> more, int code) {
    List<String> arguments = new ArrayList<>(more);
    arguments.add("--json");
    return run(new EvaluateReviewSentimentCommand(), arguments, code);
  }

  @Test
  void trainsAnArtifactThatTheEvaluationReads() throws IOException {
    Path artifact = directory.resolve("artifact");
    List<String> train = new ArrayList<>(source("en", english));
    train.addAll(List.of("--neither", "3"));
    train.addAll(source("zh", chinese));
    train.addAll(
        List.of(
            "--out",
            artifact.toString(),
            "--cache",
            directory.resolve("cache").toString(),
            "--backbones",
            BUILT,
            "--recurrent-readings",
            "1600",
            "--head-passes",
            "8",
            "--json"));
    JsonNode figures =
        new ObjectMapper().readTree(run(new TrainReviewSentimentCommand(), train, 0));
    assertThat(figures.at("/zh/served/accuracy").asDouble()).isGreaterThan(0.9);
    assertThat(figures.at("/en/fourClass/undecidedAuc").asDouble()).isGreaterThan(0.5);
    assertThat(figures.at("/zh/fourClass").isMissingNode()).as("no text says neither").isTrue();
    for (String language : List.of("en", "zh")) {
      List<String> arguments =
          new ArrayList<>(source(language, language.equals("en") ? english : chinese));
      System.setProperty("cartwise.repository", "../..");
      arguments.addAll(List.of("--artifact", artifact.toString()));
      JsonNode line = new ObjectMapper().readTree(evaluate(arguments, 0));
      assertThat(line.get("texts").asInt()).isEqualTo(220);
      assertThat(line.get("skipped").asInt()).isEqualTo(20);
      assertThat(line.get("accuracy").asDouble()).isGreaterThan(0.95);
      assertThat(line.get("ece").asDouble()).isBetween(0.0, 1.0);
      double calibrated = line.at("/pleasedShare/calibrated").asDouble();
      assertThat(calibrated).isBetween(0.05, 0.95);
      assertThat(Math.abs(line.at("/pleasedShare/estimated").asDouble() - 0.5))
          .as("half of the texts are pleased")
          .isLessThanOrEqualTo(Math.max(0.1, Math.abs(calibrated - 0.5)));
      assertThat(line.at("/msPerText/p99").asDouble())
          .isGreaterThanOrEqualTo(line.at("/msPerText/p50").asDouble());
    }
  }

  @Test
  void countsTextsThatSayNeitherWhereTheyAreNamed() throws IOException {
    System.setProperty("cartwise.repository", "../..");
    List<String> arguments = new ArrayList<>(source("en", english));
    arguments.addAll(List.of("--neither", "3"));
    JsonNode line = new ObjectMapper().readTree(evaluate(arguments, 0));
    assertThat(line.get("texts").asInt()).isEqualTo(220);
    assertThat(line.get("skipped").asInt()).isZero();
    double neither = 0;
    for (JsonNode count : line.at("/fourClass/confusion/neither")) {
      neither += count.asDouble();
    }
    assertThat(neither).isEqualTo(20);
  }

  @Test
  void publishesAReaderThatLearnedFromWhatAShopUploaded() throws Exception {
    System.setProperty("cartwise.repository", "../..");
    DirectoryObjectStore objects = new DirectoryObjectStore(directory.resolve("objects"));
    ArtifactSlot slot = new ArtifactSlot(new ShopId("demo"), Task.REVIEW_SENTIMENT);
    Path data = Files.createDirectories(directory.resolve("data"));
    assertThatThrownBy(() -> new ShopDataSet(objects, slot).into(data))
        .hasMessage(
            "There is no data of demo to train review-sentiment: upload"
                + " datasets/demo/review-sentiment/sources.json and the reviews it tells of.");
    objects.upload("datasets/demo/review-sentiment/reviews/en.tsv", english);
    objects.upload("datasets/demo/review-sentiment/reviews/zh.tsv", pleasedWithoutLabels());
    Path list =
        Files.writeString(
            directory.resolve("sources.json"),
            """
            [{"file": "reviews/en.tsv", "language": "en", "textColumns": ["text"],
              "labelColumn": "stars", "positive": ["4", "5"], "negative": ["1", "2"],
              "neither": ["3"]},
             {"file": "reviews/zh.tsv", "language": "zh", "textColumns": ["text"],
              "labelColumn": "stars", "positive": ["5"], "negative": ["1"]}]
            """);
    objects.upload("datasets/demo/review-sentiment/sources.json", list);
    new ShopDataSet(objects, slot).into(data);
    TrainingPlan plan = new TrainingPlan(Path.of(""), Path.of(""), 0, 1, 1, 41);
    ShopReaderTrainer trainer =
        new ShopReaderTrainer(
            Path.of(BUILT),
            new SourcesFile(data.resolve("sources.json")).read(),
            Set.of(),
            plan,
            null);
    ArtifactStore store = new ArtifactStore(objects);

    Manifest manifest =
        new LifeCycle(store, InstantSource.system())
            .publish(slot, trainer, directory.resolve("scratch"));

    GateResults results =
        GateResults.parse(
            store.readBeside(slot, manifest.version(), "gate.json").orElseThrow().content());
    assertThat(results.questions()).isBetween(10, 40);
    assertThat(results.challenger().mean()).isGreaterThan(0.9);
    assertThat(results.baseline().name()).isEqualTo("shipped-model");
    LocalArtifact stored =
        new ArtifactCache(store, directory.resolve("served")).fetch(slot, manifest.version());
    try (ReviewAnalyzer served = ReviewAnalyzer.open(stored.directory(), Path.of(BUILT));
        ReviewAnalyzer shipped = ReviewAnalyzer.open(Path.of(BUILT))) {
      PleasedShare share = served.pleasedShare(Language.CHINESE).orElseThrow();
      assertThat(share.served()).as("all of the shop's texts are pleased").isGreaterThan(0.6);
      assertThat(manifest.metrics()).containsEntry("zh.pleasedShare.served", share.served());
      assertThat(served.logit("很好，满意", Language.CHINESE))
          .isEqualTo(shipped.logit("很好，满意", Language.CHINESE) + share.shift(), within(1e-9));
      assertThat(served.polarity("the lovely thing is perfect", Language.ENGLISH))
          .isGreaterThan(0.5);
    }
  }

  private Path pleasedWithoutLabels() throws IOException {
    StringBuilder rows = new StringBuilder("stars\ttext\n");
    for (int i = 0; i < 200; i++) {
      rows.append("\t质量很好，非常满意，第").append(i).append("次买了\n");
    }
    return Files.writeString(directory.resolve("pleased.tsv"), rows);
  }

  @Test
  void saysWhatIsWrongInOneSentence() {
    assertThat(evaluate(source("fr", english), 1)).contains("--language is zh or en, not fr");
    assertThat(evaluate(source("en", directory.resolve("none.tsv")), 1)).contains("none.tsv");
    List<String> elsewhere = new ArrayList<>(source("en", english));
    elsewhere.addAll(List.of("--artifact", directory.toString()));
    assertThat(evaluate(elsewhere, 1)).contains("manifest.json");
    List<String> sidesAlone = new ArrayList<>(source("en", english));
    sidesAlone.addAll(List.of("--neither", "none", "--backbones", BUILT));
    sidesAlone.addAll(List.of("--out", directory.resolve("out").toString()));
    sidesAlone.addAll(List.of("--cache", directory.resolve("cache").toString()));
    assertThat(run(new TrainReviewSentimentCommand(), sidesAlone, 1))
        .contains("No text of en says --neither.");
  }
}
