package dev.cartwise.training.reviewsentiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.model.BackboneShape;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.Source;
import dev.cartwise.training.reviewsentiment.corpus.SourceOptions;
import dev.cartwise.training.reviewsentiment.corpus.TsvTable;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final Logger LOG = LoggerFactory.getLogger(EvaluateReviewSentimentCommand.class);

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
    TsvTable table = TsvTable.read(source.file());
    List<Integer> columns = source.textColumns().stream().map(table::column).toList();
    int label = table.column(source.labelColumn());
    BinaryFigures figures = new BinaryFigures();
    double[] millis = new double[table.size()];
    int skipped = 0;
    try (ReviewAnalyzer analyzer = open()) {
      for (int row = 0; row < table.size(); row++) {
        String said = table.field(row, label);
        String text = table.fields(row, columns);
        boolean positive = source.positive().contains(said);
        if ((!positive && !source.negative().contains(said)) || text.isBlank()) {
          skipped++;
          continue;
        }
        long start = System.nanoTime();
        double probability = analyzer.polarity(text, source.language());
        millis[(int) figures.texts()] = (System.nanoTime() - start) / 1e6;
        figures.add(positive, probability);
        if (figures.texts() % 1000 == 0) {
          LOG.info("{} texts", figures.texts());
        }
      }
    }
    print(line(figures, skipped, Arrays.copyOf(millis, (int) figures.texts())));
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

  private static ObjectNode line(BinaryFigures figures, int skipped, double[] millis) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("texts", figures.texts());
    line.put("skipped", skipped);
    put(line, "accuracy", figures.accuracy());
    put(line, "macroF1", figures.macroF1());
    put(line, "precision", figures.precision());
    put(line, "recall", figures.recall());
    put(line, "ece", figures.calibrationError());
    Arrays.sort(millis);
    ObjectNode times = line.putObject("msPerText");
    put(times, "p50", quantile(millis, 0.5));
    put(times, "p99", quantile(millis, 0.99));
    return line;
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private void print(ObjectNode line) {
    Outcome.of(line).print(spec.commandLine().getOut(), json);
  }
}
