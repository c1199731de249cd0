package dev.cartwise.training.recommendation.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate recommendation}: fits on given data and measures on its test part. */
@Command(
    name = "recommendation",
    mixinStandardHelpOptions = true,
    description = "Fits the recommender on given data and ranks all items for its test part.")
public final class EvaluateRecommendationCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--protocol",
      required = true,
      description = "leave-one-out (with --sequences) or next-click (with --train and --test)")
  private String protocol = "";

  @Option(names = "--sequences", description = "lines: user item item ..., in time order")
  private @Nullable Path sequences;

  @Option(names = "--attributes", description = "JSON: item to its attributes")
  private @Nullable Path attributes;

  @Option(names = "--train", description = "lines: item item ..., one session each")
  private @Nullable Path train;

  @Option(names = "--test", description = "lines: item item ..., a tab, the next item")
  private @Nullable Path test;

  @Option(names = "--json", description = "print the figures as one JSON line")
  private boolean json;

  @Option(names = "--report", description = "directory for report.json and report.html")
  private @Nullable Path report;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "threads of training and ranking (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--minutes-per-fit",
      defaultValue = "8",
      description = "longest training of a sequence model (default: ${DEFAULT-VALUE})")
  private int minutesPerFit;

  @Option(
      names = "--max-per-category",
      description =
          "leave-one-out: also measure answers in which so many items share their first attribute")
  private int maxPerCategory;

  @Override
  public Integer call() throws JsonProcessingException {
    EvaluationSettings settings =
        new EvaluationSettings(
            Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors())),
            Duration.ofMinutes(Math.max(1, minutesPerFit)),
            EvaluationSettings.SEED,
            Math.max(0, maxPerCategory));
    Evaluation evaluation = run(settings);
    if (report != null) {
      evaluation.report().write(report);
    }
    Map<String, Object> figures = evaluation.figures();
    ObjectMapper mapper = new ObjectMapper();
    print(
        json
            ? mapper.writeValueAsString(figures)
            : mapper.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    return 0;
  }

  private Evaluation run(EvaluationSettings settings) {
    return switch (protocol) {
      case "leave-one-out" ->
          LeaveOneOut.evaluate(required(sequences, "--sequences"), attributes, settings);
      case "next-click" ->
          NextClick.evaluate(required(train, "--train"), required(test, "--test"), settings);
      default ->
          throw new TrainingFailure("--protocol is leave-one-out or next-click, not " + protocol);
    };
  }

  private Path required(@Nullable Path file, String option) {
    if (file == null) {
      throw new TrainingFailure("the protocol " + protocol + " needs " + option);
    }
    return file;
  }

  private void print(String line) {
    if (spec == null) {
      throw new IllegalStateException("the command was not made by its command line");
    }
    spec.commandLine().getOut().println(line);
  }
}
