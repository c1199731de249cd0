package dev.cartwise.training.imagetagging;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.promotion.HeldOutScores;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.lifecycle.TaskTrainer;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trains a shop's tagger on its pictures but for those that the gate asks about. */
final class ShopTaggerTrainer implements TaskTrainer {

  private static final String CHECKPOINT = "training.checkpoint";

  private final ImageTaggingTraining training;
  private final PictureFiles files;
  private final List<LabelledItem> items;
  private final @Nullable Path checkpoint;

  /**
   * @param checkpoint where an interrupted training goes on; null for none that outlives it
   */
  ShopTaggerTrainer(
      ImageTaggingTraining training,
      PictureFiles files,
      List<LabelledItem> items,
      @Nullable Path checkpoint) {
    this.training = training;
    this.files = files;
    this.items = items;
    this.checkpoint = checkpoint;
  }

  @Override
  public Task task() {
    return Task.IMAGE_TAGGING;
  }

  @Override
  public TrainedArtifact train(Path directory, Path scratch) throws IOException {
    HeldOutPictures held = HeldOutPictures.of(items, files);
    Path resume = checkpoint == null ? scratch.resolve(CHECKPOINT) : checkpoint;
    ImageTaggingTraining.Trained trained = training.train(files, held.others(), resume, directory);
    return new TrainedTagger(
        directory,
        trained.manifest(),
        trained.stoppedBy(),
        new TaggerExam(files, held.questions()));
  }

  /**
   * A fresh tagger.
   *
   * @param directory holds its files
   * @param manifest without the gate's figures
   * @param stoppedBy what ended its training
   * @param exam what the gate asks
   */
  private record TrainedTagger(
      Path directory, ManifestBuilder manifest, StoppedBy stoppedBy, TaggerExam exam)
      implements TrainedArtifact {

    @Override
    public double[] scores() throws IOException {
      return exam.scores(directory);
    }

    @Override
    public HeldOutScores baseline() throws IOException {
      return exam.baseline();
    }

    @Override
    public double[] scoresOf(LocalArtifact champion) throws IOException {
      return exam.scores(champion.directory());
    }
  }
}
