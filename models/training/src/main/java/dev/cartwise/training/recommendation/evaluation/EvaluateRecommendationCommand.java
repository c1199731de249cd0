package dev.cartwise.training.recommendation.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.recommendation.neural.FitOptions;
import dev.cartwise.training.recommendation.study.Studies;
import dev.cartwise.training.recommendation.study.StudyOptions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate recommendation}: fits on given data and measures on its test part. */
@Command(
    name = "recommendation",
    mixinStandardHelpOptions = true,
    description = "Fit the recommender on given data and rank all items for its test part.")
public final class EvaluateRecommendationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      required = true,
      description =
          "Either leave-one-out (with --sequences) or next-click (with --train and --test).")
  private String protocol = "";

  @Option(
      names = "--sequences",
      paramLabel = "FILE",
      description = "One user a line: user item item ..., oldest item first.")
  private @Nullable Path sequences;

  @Option(
      names = "--attributes",
      paramLabel = "FILE",
      description = "Each item with its attributes, as JSON.")
  private @Nullable Path attributes;

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "One session a line: item item ..., oldest item first.")
  private @Nullable Path train;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "One question a line: item item ..., a tab, the next item.")
  private @Nullable Path test;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write report.json and report.html to this directory.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads of the computation (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Mixin private FitOptions fit = new FitOptions();

  @Mixin private StudyOptions study = new StudyOptions();

  @Override
  public Integer call() {
    TrialSettings settings =
        new TrialSettings(
            Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors())),
            fit.limits(),
            TrialSettings.SEED);
    Studies studies = study.studies();
    Evaluation evaluation = TrialEvaluation.of(trial(settings.seed()), settings, studies);
    if (out != null) {
      evaluation.report().write(out);
    }
    JsonNode figures = new ObjectMapper().valueToTree(evaluation.figures());
    Outcome.of(figures).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private Trial trial(long seed) {
    return switch (protocol) {
      case "leave-one-out" -> LeaveOneOut.trial(required(sequences, "--sequences"), attributes);
      case "next-click" ->
          NextClick.trial(required(train, "--train"), required(test, "--test"), seed);
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
}
