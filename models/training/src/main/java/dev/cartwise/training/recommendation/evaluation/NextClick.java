package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.blend.BlendTrainer;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.data.ClickSessions;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.metric.SessionNeighbours;
import dev.cartwise.training.recommendation.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The protocol next-click: the next click after a prefix, out of all items.
 *
 * <p>The validation part is carved from the training sessions; what it has tuned is then fitted on
 * all of them. Nothing is masked, since repeats are real clicks, and of a prefix only the last 50
 * clicks are read.
 */
final class NextClick {

  private static final int DEPTH = 20;
  private static final int PREFIX = 50;

  private NextClick() {}

  static Evaluation evaluate(Path trainFile, Path testFile, EvaluationSettings settings) {
    ClickSessions data = ClickSessions.read(trainFile, testFile);
    int items = data.items().size();
    List<Query> queries = data.queries().stream().map(NextClick::lastClicks).toList();
    RankingRun run = new RankingRun(queries, items, false, settings.threads());
    BlendTrainer trainer =
        new BlendTrainer(
            items,
            new int[items][0],
            false,
            settings.threads(),
            settings.limits(),
            settings.seed());
    Split split = Split.ofSessions(data.sessions(), settings.seed());
    try (Workspace workspace = Workspace.create();
        FittedBlend tuned = trainer.tune(split, workspace.artifact("tuned"));
        FittedBlend fitted = trainer.refit(tuned, data.sessions(), workspace.artifact("fitted"))) {
      List<Contender> contenders = new ArrayList<>();
      contenders.add(Contender.measure("blend", run, fitted::scorer));
      contenders.add(
          Contender.measure("popularity", run, () -> Baselines.popularity(fitted.model())));
      contenders.add(
          Contender.measure("co-occurrence", run, () -> Baselines.coOccurrence(fitted.model())));
      SessionNeighbours neighbours = new SessionNeighbours(data.sessions(), items);
      contenders.add(Contender.measure("session-knn", run, () -> neighbours));
      Map<String, Object> figures =
          figures(items, contenders, tuned.trainSeconds() + fitted.trainSeconds());
      figures.put("stoppedBy", tuned.curve().stoppedBy());
      Map<String, RankingOutcome> outcomes = new LinkedHashMap<>();
      contenders.forEach(contender -> outcomes.put(contender.name(), contender.outcome()));
      return new Evaluation(
          figures, Report.of("next-click", figures, tuned, queries, data.items(), outcomes));
    }
  }

  private static Query lastClicks(Query query) {
    int[] history = query.history();
    return history.length <= PREFIX
        ? query
        : new Query(
            Arrays.copyOfRange(history, history.length - PREFIX, history.length), query.target());
  }

  private static Map<String, Object> figures(
      int items, List<Contender> contenders, double trainSeconds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    Ranks blend = contenders.get(0).outcome().ranks();
    figures.put("sessions", blend.size());
    figures.put("items", items);
    putFigures(figures, blend);
    figures.put("trainSeconds", Figure.seconds(trainSeconds));
    Map<String, Object> baselines = new LinkedHashMap<>();
    for (Contender contender : contenders.subList(1, contenders.size())) {
      Map<String, Object> own = new LinkedHashMap<>();
      putFigures(own, contender.outcome().ranks());
      baselines.put(contender.name(), own);
    }
    figures.put("baselines", baselines);
    return figures;
  }

  private static void putFigures(Map<String, Object> figures, Ranks ranks) {
    figures.put("recall@" + DEPTH, Figure.fraction(ranks.hitRate(DEPTH)));
    figures.put("mrr@" + DEPTH, Figure.fraction(ranks.reciprocalRank(DEPTH)));
  }
}
