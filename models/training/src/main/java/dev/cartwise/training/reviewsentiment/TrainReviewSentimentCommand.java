package dev.cartwise.training.reviewsentiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.reviewsentiment.model.Backbones;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.lifecycle.PublishingOptions;
import dev.cartwise.training.lifecycle.ShopDataSet;
import dev.cartwise.training.lifecycle.TrainedVersion;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.reviewsentiment.corpus.SourceOptions;
import dev.cartwise.training.reviewsentiment.corpus.SourcesFile;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code train review-sentiment}: from labelled reviews to the artifact of analyze-reviews. */
@Command(
    name = "review-sentiment",
    mixinStandardHelpOptions = true,
    description =
        "Train review sentiment on tab-separated files: repeat --language and what follows it for"
            + " every file, or give none to train on what the shop has uploaded.")
public final class TrainReviewSentimentCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<SourceOptions> sources = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write the artifact to this directory; without it, the artifact is published for the"
              + " shop.")
  private @Nullable Path artifact;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep token vectors in this directory from one training to the next.")
  private @Nullable Path cache;

  @Option(
      names = "--backbones",
      paramLabel = "DIR",
      description = "Directory of the text backbones (default: the built one).")
  private @Nullable Path backbones;

  @Option(
      names = "--leave-out",
      paramLabel = "GROUP",
      split = ",",
      description = "Groups to validate on and not to learn from.")
  private List<String> leftOut = new ArrayList<>();

  @Option(
      names = "--recurrent-readings",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Texts that the recurrent network reads, in whole passes; 0 leaves it out (default:"
              + " ${DEFAULT-VALUE}).")
  private int recurrentReadings;

  @Option(
      names = "--head-passes",
      defaultValue = "2",
      paramLabel = "N",
      description = "Passes over the texts for the head (default: ${DEFAULT-VALUE}).")
  private int headPasses;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description =
          "Threads of the computation; with one, equal seeds give equal weights (default:"
              + " ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "41",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path directory = backbones == null ? DefaultArtifact.directory() : backbones;
    if (artifact == null) {
      TrainedVersion version = published(directory);
      version.print(out(), json, (System.nanoTime() - start) / 1e9);
      return version.exitCode();
    }
    if (sources.isEmpty()) {
      throw new TrainingFailure("--out needs --language and what follows it.");
    }
    if (cache == null) {
      throw new TrainingFailure("--out needs --cache.");
    }
    try (Backbones opened = new Backbones(directory)) {
      Map<Language, LanguageOutcome> outcomes =
          new ReviewSentimentTraining(opened, plan().in(artifact, cache), InstantSource.system())
              .run(given(), Set.copyOf(leftOut));
      print(line(outcomes, (System.nanoTime() - start) / 1e9));
    }
    return 0;
  }

  private TrainedVersion published(Path shipped) throws IOException {
    ArtifactSlot slot = publishing.slot(Task.REVIEW_SENTIMENT);
    StorageSettings storage = StorageSettings.of(System.getenv());
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = storage.openS3()) {
      S3ObjectStore objects = storage.objects(s3);
      List<Source> read = given();
      if (read.isEmpty()) {
        Path data = scratch.folder("data");
        new ShopDataSet(objects, slot).into(data);
        read = new SourcesFile(data.resolve(slot.task().dataFile().orElseThrow())).read();
      }
      ShopReaderTrainer trainer =
          new ShopReaderTrainer(shipped, read, Set.copyOf(leftOut), plan(), cache);
      return publishing.publish(objects, trainer, scratch.folder("training"));
    }
  }

  private List<Source> given() {
    return sources.stream().map(SourceOptions::source).toList();
  }

  private TrainingPlan plan() {
    return new TrainingPlan(
        Path.of(""),
        Path.of(""),
        Math.max(0, recurrentReadings),
        Math.max(1, headPasses),
        Math.max(1, threads),
        seed);
  }

  private static ObjectNode line(Map<Language, LanguageOutcome> outcomes, double seconds) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    outcomes.forEach(
        (language, outcome) -> {
          ObjectNode node = line.putObject(language.code());
          node.put("texts", outcome.texts());
          outcome
              .figures()
              .forEach(
                  (name, figures) -> {
                    ObjectNode each = node.putObject(name);
                    each.put("texts", figures.texts());
                    FigureTrees.add(each, figures);
                  });
          outcome
              .fourClass()
              .ifPresent(figures -> FigureTrees.add(node.putObject("fourClass"), figures));
        });
    line.put("trainSeconds", seconds);
    return line;
  }

  private void print(ObjectNode line) {
    out().println(json ? line.toString() : line.toPrettyString());
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("the command was not made by its command line");
    }
    return spec.commandLine().getOut();
  }
}
