package dev.cartwise.training.imagetagging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.network.NetworkShape;
import dev.cartwise.training.imagetagging.trainer.TrainingSettings;
import dev.cartwise.training.lifecycle.PublishingOptions;
import dev.cartwise.training.lifecycle.ShopDataSet;
import dev.cartwise.training.lifecycle.TrainedVersion;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import dev.cartwise.training.run.TrainingFailure;
import dev.cartwise.training.stopping.LastResort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * {@code train image-tagging}: from labelled pictures to an artifact, in a folder or as a version
 * of the shop's, which the gate judges.
 */
@Command(
    name = "image-tagging",
    mixinStandardHelpOptions = true,
    description = "Train image tagging on labelled pictures.")
public final class TrainImageTaggingCommand implements Callable<Integer> {

  private static final String CHECKPOINT = "training.checkpoint";
  private static final String ZIP = "images.zip";

  @Option(
      names = "--images",
      paramLabel = "ZIP_OR_DIR",
      description = "Pictures, each called <id>.jpg (default: what the shop has uploaded).")
  private @Nullable Path images;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "CSV with `id`, one column per head and, if it is split, `split` (train or val); belongs"
              + " to --images (default: what the shop has uploaded).")
  private @Nullable Path labels;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the artifact to this directory; without it, the artifact is published for the"
              + " shop.")
  private @Nullable Path out;

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  @Option(
      names = "--start-from",
      paramLabel = "DIR",
      description =
          "Go on from the network of this artifact, with its norms as they are and pictures in full"
              + " size; a rate of 0.01 suits that. With `--epochs 0` the network stays and its"
              + " heads alone are fitted, to the pictures of the split `val`.")
  private @Nullable Path startFrom;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "20",
      description = "Passes over the pictures, at most (default: ${DEFAULT-VALUE}).")
  private int epochs = 20;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "360",
      description =
          "Longest training of one network, in minutes: a last resort, after which the model"
              + " depends on how busy the machine was (default: ${DEFAULT-VALUE}).")
  private int minutes = 360;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "96",
      description = "Pictures in one step (default: ${DEFAULT-VALUE}).")
  private int batch = 96;

  @Option(
      names = "--rate",
      paramLabel = "X",
      defaultValue = "0.1",
      description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
  private float rate = 0.1f;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of the computation (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
  private long seed = 7;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "Resume from this file and write to it (default: beside the artifact).")
  private @Nullable Path checkpoint;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (epochs < (startFrom == null ? 1 : 0)) {
      throw new TrainingFailure("--epochs must be above 0, or 0 together with --start-from.");
    }
    if (minutes < 1 || batch < 1 || threads < 1 || !(rate > 0)) {
      throw new TrainingFailure("--minutes, --batch, --threads and --rate must be above 0.");
    }
    if ((images == null) != (labels == null)) {
      throw new TrainingFailure("--images and --labels belong together.");
    }
    long start = System.nanoTime();
    if (out != null) {
      report(written(out), (System.nanoTime() - start) / 1e9);
      return 0;
    }
    TrainedVersion version = published();
    version.print(spec.commandLine().getOut(), json, (System.nanoTime() - start) / 1e9);
    return version.exitCode();
  }

  private Manifest written(Path directory) throws IOException {
    if (images == null || labels == null) {
      throw new TrainingFailure("--out needs --images and --labels.");
    }
    Files.createDirectories(directory);
    Path resume = checkpoint == null ? directory.resolve(CHECKPOINT) : checkpoint;
    Manifest manifest;
    try (PictureFiles files = new PictureFiles(images)) {
      manifest = training().run(files, LabelTable.read(labels), resume, directory);
    }
    if (checkpoint == null) {
      Files.deleteIfExists(resume);
    }
    return manifest;
  }

  private TrainedVersion published() throws IOException {
    ArtifactSlot slot = publishing.slot(Task.IMAGE_TAGGING);
    StorageSettings storage = StorageSettings.of(System.getenv());
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = storage.openS3()) {
      S3ObjectStore objects = storage.objects(s3);
      Path pictures = images;
      Path table = labels;
      if (pictures == null || table == null) {
        Path data = scratch.folder("data");
        new ShopDataSet(objects, slot).into(data);
        table = data.resolve(slot.task().dataFile().orElseThrow());
        pictures = Files.exists(data.resolve(ZIP)) ? data.resolve(ZIP) : data;
      }
      try (PictureFiles files = new PictureFiles(pictures)) {
        ShopTaggerTrainer trainer =
            new ShopTaggerTrainer(training(), files, LabelTable.read(table), checkpoint);
        return publishing.publish(objects, trainer, scratch.folder("training"));
      }
    }
  }

  private ImageTaggingTraining training() {
    TrainingSettings settings =
        new TrainingSettings(
            epochs, batch, rate, threads, seed, new LastResort(Duration.ofMinutes(minutes)));
    return new ImageTaggingTraining(
        NetworkShape.DEFAULT, settings, startFrom, InstantSource.system());
  }

  private void report(Manifest manifest, double seconds) {
    PrintWriter writer = spec.commandLine().getOut();
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("version", manifest.version());
      line.put("pictures", manifest.trainingData().events());
      ObjectNode metrics = line.putObject("metrics");
      manifest.metrics().forEach(metrics::put);
      line.put("trainSeconds", seconds);
      writer.println(line);
    } else {
      writer.printf("%s from %d pictures%n", manifest.version(), manifest.trainingData().events());
      manifest.metrics().forEach((name, value) -> writer.printf("%-24s %.4f%n", name, value));
    }
    writer.flush();
  }
}
