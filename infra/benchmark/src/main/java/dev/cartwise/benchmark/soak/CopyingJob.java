package dev.cartwise.benchmark.soak;

import dev.cartwise.artifactstore.PrimaryMetric;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.artifactstore.store.ChampionPointer;
import dev.cartwise.artifactstore.store.TrainingRun;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.training.JobProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training job that learns nothing: it publishes a copy of an artifact that is better, by its own
 * account, than the champion, as the training JVM does at its end. A real training would take the
 * machine from what is measured.
 */
final class CopyingJob implements JobProgram {
  private static final int QUESTIONS = 200;
  private static final double HIGHER = 0.6;
  private static final double LOWER = 0.2;

  private final Map<Task, Original> originals = new EnumMap<>(Task.class);
  private String lastWords = "there is nothing to copy yet";

  /** An artifact to copy: where copies go, and where its files are. */
  private record Original(ObjectStore store, Manifest manifest, Path files) {}

  /** Gives it what to copy for a task; its jobs before that fail. */
  synchronized void copies(ObjectStore store, Manifest manifest, Path files) {
    originals.put(manifest.task(), new Original(store, manifest, files));
  }

  @Override
  public synchronized int run(List<String> arguments) {
    ArtifactSlot slot =
        new ArtifactSlot(new ShopId(after("--shop", arguments)), Task.of(arguments.get(1)));
    Original original = originals.get(slot.task());
    if (original == null) {
      return 1;
    }
    TrainingRun run = new TrainingRun(slot, after("--run", arguments));
    try {
      publish(
          run,
          original.store(),
          original.manifest().withVersion("soak-" + run.name()),
          original.files());
      return 0;
    } catch (IOException e) {
      lastWords = String.valueOf(e.getMessage());
      return 1;
    }
  }

  private static void publish(TrainingRun run, ObjectStore store, Manifest copy, Path files)
      throws IOException {
    ArtifactStore artifacts = new ArtifactStore(store);
    PrimaryMetric metric = copy.task().metric().orElseThrow();
    double better = metric.higherIsBetter() ? HIGHER : LOWER;
    double worse = metric.higherIsBetter() ? LOWER : HIGHER;
    Optional<HeldOutScores> champion =
        artifacts
            .champion(run.slot())
            .map(ChampionPointer::version)
            .map(version -> scores(version, worse));
    GateResults gate =
        new GateResults(
            metric,
            scores(copy.version(), better),
            scores("baseline", worse),
            champion,
            Optional.empty());
    Path folder = Files.createTempDirectory("soak-gate");
    Path file = Files.write(folder.resolve(GateResults.FILE_NAME), gate.toJson());
    artifacts.publish(run.slot(), copy, files);
    artifacts.attach(run.slot(), copy.version(), file);
    run.finish(store, copy.version());
    Files.delete(file);
    Files.delete(folder);
  }

  private static HeldOutScores scores(String name, double score) {
    double[] all = new double[QUESTIONS];
    Arrays.fill(all, score);
    return new HeldOutScores(name, all);
  }

  private static String after(String option, List<String> arguments) {
    return arguments.get(arguments.indexOf(option) + 1);
  }

  @Override
  public synchronized String lastWords() {
    return lastWords;
  }
}
