package dev.cartwise.training.reviewsentiment;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.training.lifecycle.HeldOut;
import dev.cartwise.training.lifecycle.TaskTrainer;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trains a shop's reader on its reviews but for those that the gate asks about. */
final class ShopReaderTrainer implements TaskTrainer {

  private final Path shipped;
  private final List<Source> sources;
  private final Set<String> leftOut;
  private final TrainingPlan plan;
  private final @Nullable Path cache;

  /**
   * @param shipped the text backbones and, with a manifest, the artifact that is shipped
   * @param leftOut groups that are validated on and not learned from
   * @param plan of which the directories do not count
   * @param cache where token vectors are kept; null for nowhere
   */
  ShopReaderTrainer(
      Path shipped,
      List<Source> sources,
      Set<String> leftOut,
      TrainingPlan plan,
      @Nullable Path cache) {
    this.shipped = shipped;
    this.sources = List.copyOf(sources);
    this.leftOut = leftOut;
    this.plan = plan;
    this.cache = cache;
  }

  @Override
  public Task task() {
    return Task.REVIEW_SENTIMENT;
  }

  @Override
  public TrainedArtifact train(Path directory, Path scratch) throws IOException {
    TrainingPlan here = plan.in(directory, cache == null ? scratch.resolve("cache") : cache);
    TrainedReaders trained;
    try (Backbones backbones = new Backbones(shipped)) {
      trained =
          new ReviewSentimentTraining(backbones, here, InstantSource.system())
              .train(sources, leftOut, HeldOut.SHARE, new ShippedLanguages(shipped));
    }
    Files.write(
        directory.resolve(Manifest.FILE_NAME),
        trained.manifest().createdAt(InstantSource.system().millis()).build().toJson());
    ReviewExam exam = new ReviewExam(trained.heldOut(), shipped);
    return new TrainedReader(directory, trained.manifest(), exam, shipped);
  }

  /**
   * A fresh reader.
   *
   * @param directory holds its files and a manifest to open them by
   * @param manifest without the gate's figures
   * @param exam what the gate asks
   * @param shipped the artifact that is shipped
   */
  private record TrainedReader(
      Path directory, ManifestBuilder manifest, ReviewExam exam, Path shipped)
      implements TrainedArtifact {

    @Override
    public double[] scores() throws IOException {
      return exam.scores(directory);
    }

    @Override
    public HeldOutScores baseline() throws IOException {
      return exam.baseline(shipped);
    }

    @Override
    public double[] scoresOf(LocalArtifact champion) throws IOException {
      return exam.scores(champion.directory());
    }
  }
}
