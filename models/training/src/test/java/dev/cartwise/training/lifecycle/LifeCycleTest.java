package dev.cartwise.training.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class LifeCycleTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final int QUESTIONS = 60;

  @TempDir private Path directory;
  private DirectoryObjectStore objects;
  private ArtifactStore store;
  private int runs;

  @BeforeEach
  void open() {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
    store = new ArtifactStore(objects);
  }

  @ParameterizedTest
  @EnumSource(names = {"RECOMMENDATION", "IMAGE_TAGGING", "REVIEW_SENTIMENT"})
  void eachTasksGateLetsTheBetterOneThroughAndRefusesTheWorse(Task task) throws Exception {
    TrainedVersion first = train(task, 0.5);
    assertThat(first.exitCode()).isZero();
    assertThat(first.verdict()).startsWith("promoted: better than shipped-model: ");
    assertThat(champion(task)).contains(first.manifest().version());

    TrainedVersion worse = train(task, 0.25);
    assertThat(worse.exitCode()).isEqualTo(3);
    assertThat(worse.verdict())
        .startsWith("refused: worse than " + first.manifest().version() + ": ")
        .contains(task.metric().orElseThrow().name());
    assertThat(champion(task)).contains(first.manifest().version());

    TrainedVersion better = train(task, 1);
    assertThat(champion(task)).contains(better.manifest().version());
    assertThat(better.decision().orElseThrow().comparedWith()).contains(first.manifest().version());
  }

  @Test
  void publishesResultsMetricsAndAReportBesideTheVersion() throws Exception {
    ArtifactSlot slot = new ArtifactSlot(DEMO, Task.IMAGE_TAGGING);
    Manifest manifest = train(Task.IMAGE_TAGGING, 0.5).manifest();

    assertThat(manifest.metrics())
        .containsEntry("gate-articleType.top1", 0.5)
        .containsEntry("gate-articleType.top1-shipped-model", 0.125);
    GateResults results =
        GateResults.parse(
            store.readBeside(slot, manifest.version(), "gate.json").orElseThrow().content());
    assertThat(results.questions()).isEqualTo(QUESTIONS);
    assertThat(results.challenger().name()).isEqualTo(manifest.version());
    String page =
        new String(
            store.readBeside(slot, manifest.version(), "report.html").orElseThrow().content(),
            StandardCharsets.UTF_8);
    assertThat(page).contains("articleType.top1 on 60 questions", "<td>shipped-model<td>0.1250");
  }

  @Test
  void leavesTheChampionAloneWhenItIsTold() throws Exception {
    train(Task.REVIEW_SENTIMENT, 0.5);
    Optional<String> before = champion(Task.REVIEW_SENTIMENT);

    TrainedVersion never = train(Task.REVIEW_SENTIMENT, 1, "--promote", "never");
    assertThat(never.exitCode()).isZero();
    assertThat(champion(Task.REVIEW_SENTIMENT)).isEqualTo(before);

    TrainedVersion always = train(Task.REVIEW_SENTIMENT, 0, "--promote", "always");
    assertThat(champion(Task.REVIEW_SENTIMENT)).contains(always.manifest().version());
  }

  @Test
  void comparesWithTheBaselineWhenTheChampionCannotBeOpened() throws Exception {
    train(Task.IMAGE_TAGGING, -1, "--promote", "always");

    TrainedVersion next = train(Task.IMAGE_TAGGING, 0.5);

    assertThat(next.verdict())
        .startsWith(
            "promoted: the champion could not be ranked (no scores); better than shipped-model");
  }

  @Test
  void tellsItsRunWhichVersionCameOut() throws Exception {
    String run = "20261125T030000Z-image-tagging-schedule";
    TrainedVersion trained = train(Task.IMAGE_TAGGING, 0.5, "--promote", "never", "--run", run);

    assertThat(new TrainingRun(new ArtifactSlot(DEMO, Task.IMAGE_TAGGING), run).version(objects))
        .contains(trained.manifest().version());
  }

  private Optional<String> champion(Task task) throws IOException {
    return store.champion(new ArtifactSlot(DEMO, task)).map(ChampionPointer::version);
  }

  private TrainedVersion train(Task task, double score, String... options) throws IOException {
    PublishingOptions publishing = new PublishingOptions();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--shop", "demo"));
    new CommandLine(publishing).parseArgs(arguments.toArray(String[]::new));
    Path scratch = Files.createDirectories(directory.resolve("run-" + runs++));
    return publishing.publish(objects, new ScoreTrainer(task, score, runs), scratch);
  }

  /** Trains nothing: its artifact is a file with the score that it has at every question. */
  private record ScoreTrainer(Task task, double score, int number) implements TaskTrainer {

    @Override
    public TrainedArtifact train(Path directory, Path scratch) throws IOException {
      Path file = directory.resolve("score");
      Files.writeString(file, score + " " + number);
      ArtifactFile described = ArtifactFile.of(file);
      return new Scored(file, Manifest.of(task).file(described).versionOf(described));
    }
  }

  private record Scored(Path file, ManifestBuilder manifest) implements TrainedArtifact {

    @Override
    public double[] scores() throws IOException {
      return scores(file);
    }

    @Override
    public HeldOutScores baseline() {
      return new HeldOutScores("shipped-model", filled(0.125));
    }

    @Override
    public double[] scoresOf(LocalArtifact champion) throws IOException {
      double[] scores = scores(champion.directory().resolve("score"));
      if (scores[0] < 0) {
        throw new ArtifactException(ArtifactException.Problem.CORRUPT, "no scores");
      }
      return scores;
    }

    private static double[] scores(Path file) throws IOException {
      return filled(Double.parseDouble(Files.readString(file).split(" ")[0]));
    }

    private static double[] filled(double score) {
      double[] scores = new double[QUESTIONS];
      Arrays.fill(scores, score);
      return scores;
    }
  }
}
