package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.blend.BlendTrainer;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.data.PurchaseSequences;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The protocol leave-one-out: a user's last item is the test, the one before validates.
 *
 * <p>Neither is a training target of the tuned fit. At test time the validation item belongs to the
 * history, and the items of the history are taken out of the ranking of all items. The refit learns
 * from the validation items, too.
 */
final class LeaveOneOut {

  private static final int[] DEPTHS = {5, 10, 20};

  private LeaveOneOut() {}

  static Evaluation evaluate(
      Path sequencesFile, @Nullable Path attributesFile, EvaluationSettings settings) {
    PurchaseSequences data = PurchaseSequences.read(sequencesFile, attributesFile);
    int items = data.items().size();
    List<Query> queries = Split.lastItems(data.sequences());
    RankingRun run = new RankingRun(queries, items, true, settings.threads());
    BlendTrainer trainer =
        new BlendTrainer(
            items,
            data.attributesOfItem(),
            true,
            settings.threads(),
            settings.limits(),
            settings.seed());
    Split split = Split.leaveOneOut(data.sequences());
    List<Contender> contenders = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("users", queries.size());
    figures.put("items", items);
    try (Workspace workspace = Workspace.create();
        FittedBlend tuned = trainer.tune(split, workspace.artifact("tuned"))) {
      Contender blend = Contender.measure("blend", run, tuned::scorer);
      contenders.add(blend);
      contenders.add(
          Contender.measure("popularity", run, () -> Baselines.popularity(tuned.model())));
      contenders.add(
          Contender.measure("co-occurrence", run, () -> Baselines.coOccurrence(tuned.model())));
      putFigures(figures, blend.outcome().ranks());
      figures.put("trainSeconds", Figure.seconds(tuned.trainSeconds()));
      figures.put("stoppedBy", tuned.curve().stoppedBy());
      Map<String, Object> baselines = new LinkedHashMap<>();
      for (Contender contender : contenders.subList(1, contenders.size())) {
        Map<String, Object> own = new LinkedHashMap<>();
        putFigures(own, contender.outcome().ranks());
        baselines.put(contender.name(), own);
      }
      figures.put("baselines", baselines);
      if (settings.maxPerCategory() > 0) {
        figures.put(
            "diversity",
            new DiversityCost(data.attributesOfItem(), settings.maxPerCategory())
                .measure(queries, tuned.scorer()));
      }
      try (FittedBlend refitted =
          trainer.refit(tuned, Split.withoutLast(data.sequences()), workspace.artifact("refit"))) {
        Contender again = Contender.measure("refit", run, refitted::scorer);
        contenders.add(again);
        Map<String, Object> own = new LinkedHashMap<>();
        putFigures(own, again.outcome().ranks());
        own.put("trainSeconds", Figure.seconds(refitted.trainSeconds()));
        own.put("stoppedBy", refitted.curve().stoppedBy());
        figures.put("refit", own);
      }
      return new Evaluation(
          figures,
          Report.of(
              "leave-one-out", figures, tuned, queries, data.items(), contenders(contenders)));
    }
  }

  private static Map<String, RankingOutcome> contenders(List<Contender> contenders) {
    Map<String, RankingOutcome> outcomes = new LinkedHashMap<>();
    contenders.forEach(contender -> outcomes.put(contender.name(), contender.outcome()));
    return outcomes;
  }

  private static void putFigures(Map<String, Object> figures, Ranks ranks) {
    for (int depth : DEPTHS) {
      figures.put("hr@" + depth, Figure.fraction(ranks.hitRate(depth)));
      figures.put("ndcg@" + depth, Figure.fraction(ranks.ndcg(depth)));
    }
  }
}
