package dev.cartwise.training.imagetagging;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.imagetagging.TaggerFiles;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.imagetagging.figures.HeadFigures;
import dev.cartwise.training.imagetagging.network.FormerTagger;
import dev.cartwise.training.imagetagging.network.HeadCalibration;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.network.TaggerModel;
import dev.cartwise.training.imagetagging.network.TaggerPredictor;
import dev.cartwise.training.imagetagging.network.VectorSet;
import dev.cartwise.training.imagetagging.trainer.FittedTagger;
import dev.cartwise.training.imagetagging.trainer.TaggerTrainer;
import dev.cartwise.training.imagetagging.trainer.TrainingSettings;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.onnx.OnnxProperties;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.TrainingFailure;
import dev.cartwise.training.stopping.StoppedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From labelled pictures to an artifact with its figures on the validation pictures, each half of
 * which was measured with what the other half had tuned.
 */
final class ImageTaggingTraining {

  static final Task TASK = Task.IMAGE_TAGGING;

  private static final Logger LOG = LoggerFactory.getLogger(ImageTaggingTraining.class);
  private static final int LOOK = 1000;

  private final NetworkShape shape;
  private final TrainingSettings settings;
  private final @Nullable Path former;
  private final InstantSource clock;

  /**
   * @param former an artifact whose network goes on learning; null for a fresh one
   */
  ImageTaggingTraining(
      NetworkShape shape, TrainingSettings settings, @Nullable Path former, InstantSource clock) {
    this.shape = shape;
    this.settings = settings;
    this.former = former;
    this.clock = clock;
  }

  /**
   * What a training came to.
   *
   * @param manifest of the artifact
   * @param stoppedBy what ended the training
   */
  record Trained(ManifestBuilder manifest, StoppedBy stoppedBy) {}

  /**
   * Trains and writes the artifact.
   *
   * @param checkpoint where an interrupted training goes on
   * @param directory gets the files and the manifest
   */
  Manifest run(PictureFiles files, List<LabelledItem> items, Path checkpoint, Path directory)
      throws IOException {
    Manifest manifest =
        train(files, items, checkpoint, directory).manifest().createdAt(clock.millis()).build();
    Files.write(directory.resolve(Manifest.FILE_NAME), manifest.toJson());
    return manifest;
  }

  /**
   * Trains and writes the artifact but for its manifest.
   *
   * @param checkpoint where an interrupted training goes on
   * @param directory gets the files
   */
  Trained train(PictureFiles files, List<LabelledItem> items, Path checkpoint, Path directory)
      throws IOException {
    DataSplit split = DataSplit.of(items, files);
    LabelSpace labels = LabelSpace.of(items);
    PictureSet train = load(files, split.train(), labels);
    if (settings.epochs() > 0 && train.size() < settings.batch()) {
      throw new TrainingFailure(
          "There are "
              + train.size()
              + " readable pictures where a step needs "
              + settings.batch()
              + ".");
    }
    PictureSet one = load(files, split.validation().held(), labels);
    PictureSet other = load(files, split.validation().others(), labels);
    LOG.info(
        "{} pictures to learn from, {} + {} to validate", train.size(), one.size(), other.size());
    PictureSet looked = one.first(LOOK);
    TaggerModel start = former == null ? null : FormerTagger.read(former, shape).model(labels);
    TaggerTrainer trainer = new TaggerTrainer(shape, settings, checkpoint);
    Provenance provenance = trainer.provenance(train, labels, start);
    FittedTagger fitted =
        start != null && settings.epochs() == 0
            ? new FittedTagger(start, StoppedBy.PASSES)
            : trainer.train(train, labels, start, unfinished -> look(unfinished, looked));
    TaggerModel model = fitted.model();
    HeadTuning tuning = new HeadTuning(model, new HeadCalibration(labels, train.places()));
    VectorSet first = vectors(model, one);
    VectorSet second = vectors(model, other);
    TaggingRun measured;
    try (ScratchDirectory scratch = ScratchDirectory.create()) {
      measured =
          new CrossFit(files, scratch)
              .measure(split.validation(), tuning.on(first), tuning.on(second));
    }
    TunedTagger tuned = tuning.on(first.with(second));
    TaggerArtifact.write(directory, tuned.model(), tuned.adjustments());
    OnnxProperties.describe(directory.resolve(TaggerFiles.MODEL), provenance.properties(TASK));
    return new Trained(manifest(directory, measured, train.size(), provenance), fitted.stoppedBy());
  }

  private PictureSet load(PictureFiles files, List<LabelledItem> items, LabelSpace labels)
      throws IOException {
    PictureSet pictures = PictureSet.load(files, items, labels, shape.width(), shape.height());
    if (pictures.size() < items.size()) {
      LOG.warn(
          "{} of {} pictures are left out: no file, or none that can be decoded",
          items.size() - pictures.size(),
          items.size());
    }
    return pictures;
  }

  private VectorSet vectors(TaggerModel model, PictureSet pictures) {
    try (TaggerPredictor predictor = new TaggerPredictor(model, settings.threads())) {
      return predictor.vectors(pictures);
    }
  }

  private void look(TaggerModel model, PictureSet pictures) {
    LOG.info(
        "validation top-1, first heads: {}",
        TopOne.of(model.tag(vectors(model, pictures)), model.labels()));
  }

  private ManifestBuilder manifest(
      Path directory, TaggingRun measured, int pictures, Provenance provenance) throws IOException {
    ManifestBuilder manifest =
        Manifest.of(TASK)
            .files(directory, TASK.files())
            .versionOfFiles()
            .shape("image", 1L, (long) shape.height(), (long) shape.width(), 3L)
            .shape("embedding", 1L, (long) shape.embedding())
            .trainedOn(new DataRange(0, 0, pictures))
            .codeVersion(provenance.code())
            .lineage(provenance.lineage())
            .seed(settings.seed());
    measured.figures().forEach((head, figures) -> add(manifest, head, figures));
    return manifest;
  }

  private static void add(ManifestBuilder manifest, String head, HeadFigures figures) {
    figures.values().forEach((name, value) -> manifest.metric(head + "." + name, value));
    figures
        .intervals()
        .forEach(
            (name, interval) ->
                manifest
                    .metric(head + "." + name + "Low", interval.low())
                    .metric(head + "." + name + "High", interval.high()));
  }
}
