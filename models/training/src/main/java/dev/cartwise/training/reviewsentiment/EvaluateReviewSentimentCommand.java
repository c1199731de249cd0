package dev.cartwise.training.reviewsentiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.model.PleasedShare;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.reviewsentiment.corpus.SourceOptions;
import dev.cartwise.training.reviewsentiment.fit.LabelShift;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate review-sentiment}: measures an artifact on labelled reviews. */
@Command(
    name = "review-sentiment",
    mixinStandardHelpOptions = true,
    description = "Measure review sentiment on a tab-separated file: positive against negative.")
public final class EvaluateReviewSentimentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = false, multiplicity = "1")
  private SourceOptions data = new SourceOptions();

  @Option(
      names = "--artifact",
      paramLabel = "DIR",
      description = "The artifact to measure (default: the committed one).")
  private @Nullable Path artifact;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Source source = data.source();
    try (ReviewAnalyzer analyzer = open()) {
      ReviewReading reading = ReviewReading.of(analyzer, source);
      ObjectNode line = line(reading, analyzer.pleasedShare(source.language()));
      Outcome.of(line).print(spec.commandLine().getOut(), json);
    }
    return 0;
  }

  private ReviewAnalyzer open() throws IOException {
    Path directory = artifact == null ? DefaultArtifact.directory() : artifact;
    if (!Files.isDirectory(directory)) {
      throw new TrainingFailure("There is no directory " + directory + ".");
    }
    try {
      return ReviewAnalyzer.open(directory, backbones(directory));
    } catch (ArtifactException | InferenceException e) {
      throw new TrainingFailure(
          "The artifact in " + directory + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  /** An artifact without backbones, as it is committed, takes those of the build. */
  private static Path backbones(Path directory) {
    for (Language language : Language.values()) {
      if (!Files.isRegularFile(directory.resolve(BackboneShape.of(language).name() + ".onnx"))) {
        return DefaultArtifact.directory();
      }
    }
    return directory;
  }

  private static ObjectNode line(ReviewReading reading, Optional<PleasedShare> share) {
    BinaryFigures figures = reading.figures(0);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("texts", figures.texts());
    line.put("skipped", reading.skipped());
    FigureTrees.add(line, figures);
    share.ifPresent(known -> addShare(line, reading, known));
    if (reading.millis().length > figures.texts()) {
      FigureTrees.add(line.putObject("fourClass"), reading.fourClass());
    }
    double[] millis = reading.millis();
    ObjectNode times = line.putObject("msPerText");
    FigureTrees.put(times, "p50", quantile(millis, 0.5));
    FigureTrees.put(times, "p99", quantile(millis, 0.99));
    return line;
  }

  /** Tells the share of pleased texts, and the figures without and with what these texts say. */
  private static void addShare(ObjectNode line, ReviewReading reading, PleasedShare known) {
    double[] logits = reading.logits();
    PleasedShare corrected = LabelShift.correct(logits, known);
    ObjectNode share = line.putObject("pleasedShare");
    share.put("calibrated", known.calibrated());
    share.put("served", known.served());
    share.put("estimated", LabelShift.estimate(logits, known.served()));
    share.put("corrected", corrected.served());
    FigureTrees.add(line.putObject("uncorrected"), reading.figures(0));
    FigureTrees.add(
        line.putObject("corrected"), reading.figures(corrected.shift() - known.shift()));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
