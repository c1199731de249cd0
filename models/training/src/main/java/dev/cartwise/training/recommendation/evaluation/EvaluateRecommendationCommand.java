package dev.cartwise.training.recommendation.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.training.recommendation.neural.FitOptions;
import dev.cartwise.training.recommendation.study.Studies;
import dev.cartwise.training.recommendation.study.StudyOptions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.run.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

  @Mixin private ProtocolOptions protocol = new ProtocolOptions();

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
  public Integer call() throws IOException {
    TrialSettings settings =
        new TrialSettings(
            Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors())),
            fit.limits(),
            TrialSettings.SEED);
    Studies studies = study.studies();
    Trial trial = protocol.trial(settings.seed());
    Map<String, Object> beside = new LinkedHashMap<>();
    protocol
        .published(settings.seed())
        .map(published -> TrialEvaluation.of(published, settings, Studies.NONE, Map.of()))
        .ifPresent(published -> beside.put("published", published.figures()));
    Evaluation evaluation = TrialEvaluation.of(trial, settings, studies, beside);
    if (out != null) {
      evaluation.report().write(out);
    }
    JsonNode figures = new ObjectMapper().valueToTree(evaluation.figures());
    Outcome.of(figures).print(spec.commandLine().getOut(), json);
    return 0;
  }
}
