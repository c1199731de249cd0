package dev.cartwise.training.recommendation.sampling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.training.recommendation.data.ClickSessions;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.FitOptions;
import dev.cartwise.training.recommendation.trial.Figure;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.run.Outcome;
import dev.cartwise.training.run.TrainingFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate sampled-softmax}: what drawn negatives cost beside all items. */
@Command(
    name = "sampled-softmax",
    mixinStandardHelpOptions = true,
    description =
        "Fit the sequence model with the negatives of a large shop and with all items, and"
            + " compare.")
public final class EvaluateSamplingCommand implements Callable<Integer> {

  private static final int NDCG_DEPTH = 10;
  private static final int DEPTH = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--train",
      paramLabel = "FILE",
      required = true,
      description =
          "One session a line: item item ..., oldest item first; the last ones are asked.")
  private Path train = Path.of("");

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "30000",
      description = "Keep only so many items, the most clicked ones (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads of the computation (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Mixin private FitOptions fit = new FitOptions();

  @Override
  public Integer call() {
    int draws = SamplingTrial.drawsOfLargeShops();
    ClickSessions data = ClickSessions.withoutQuestions(train);
    int kept = Math.min(items, data.items().size());
    if (kept <= draws) {
      throw new TrainingFailure(
          kept + " items need no draws: --items and the file must have more than " + draws + ".");
    }
    SamplingTrial trial =
        new SamplingTrial(
            MostClicked.of(data.sessions(), data.items().size(), kept),
            kept,
            fit.limits(),
            Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors())),
            TrialSettings.SEED);
    Ranks sampled = trial.ranks(draws);
    Ranks full = trial.ranks(kept);
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    figures.put("items", kept).put("draws", draws).put("questions", full.size());
    put(figures.putObject("sampled"), sampled);
    put(figures.putObject("full"), full);
    figures.put("ratio", Figure.fraction(sampled.ndcg(NDCG_DEPTH) / full.ndcg(NDCG_DEPTH)));
    Outcome.of(figures).print(spec.commandLine().getOut(), json);
    return 0;
  }

  private static void put(ObjectNode figures, Ranks ranks) {
    figures.put("ndcg@" + NDCG_DEPTH, Figure.fraction(ranks.ndcg(NDCG_DEPTH)));
    figures.put("recall@" + DEPTH, Figure.fraction(ranks.hitRate(DEPTH)));
    figures.put("mrr@" + DEPTH, Figure.fraction(ranks.reciprocalRank(DEPTH)));
  }
}
