package dev.cartwise.training.recommendation.gate;

import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.Ndcg;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.exposure.Exposure;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.neural.LearningCurve;
import dev.cartwise.training.recommendation.report.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a shop's training, out of the answers to the gate's questions. */
public final class GateReport {

  private GateReport() {}

  /**
   * Gathers the report.
   *
   * @param results what promotion is decided by
   * @param catalogue the fresh artifact's
   * @param metrics what the manifest tells
   * @param curve null if no sequence model was trained
   * @param weights by their names, empty without a blend
   */
  public static Report of(
      ShopId shop,
      Gate gate,
      GateResults results,
      Catalogue catalogue,
      Map<String, Double> metrics,
      @Nullable LearningCurve curve,
      Map<String, Float> weights) {
    Map<String, RankingOutcome> outcomes = new LinkedHashMap<>();
    RankingOutcome challenger = add(outcomes, gate.challenger(), catalogue);
    gate.champion().ifPresent(champion -> add(outcomes, champion, catalogue));
    add(outcomes, gate.neighbours(), catalogue);
    add(outcomes, gate.popularity(), catalogue);
    float[] popularity = new float[catalogue.size()];
    for (int item = 0; item < popularity.length; item++) {
      popularity[item] = catalogue.popularity(item);
    }
    Map<String, Object> figures = new LinkedHashMap<>(metrics);
    results.champion().ifPresent(champion -> figures.put("champion", champion.name()));
    results.championTrouble().ifPresent(why -> figures.put("champion not ranked", why));
    return Report.of(
            shop + ": " + gate.questions().size() + " shoppers whose last step no model has seen",
            Ndcg.DEPTH,
            figures,
            curve,
            weights,
            gate.questions().stream().map(question -> query(question, catalogue)).toList(),
            item -> item < 0 ? "an item that nobody else touched" : catalogue.displayName(item),
            popularity,
            outcomes)
        .with(Exposure.of(catalogue, challenger.exposure(), gate.exposure()));
  }

  private static Query query(GateQuestion question, Catalogue catalogue) {
    History history = History.of(catalogue, question.features());
    int[] oldestFirst = new int[history.size()];
    for (int i = 0; i < oldestFirst.length; i++) {
      oldestFirst[oldestFirst.length - 1 - i] = history.item(i);
    }
    return new Query(oldestFirst, catalogue.indexOf(question.target()));
  }

  private static RankingOutcome add(
      Map<String, RankingOutcome> outcomes, GateAnswers answers, Catalogue catalogue) {
    int[] ranks =
        Arrays.stream(answers.ranks()).map(rank -> rank == 0 ? Integer.MAX_VALUE : rank).toArray();
    int[] exposure = new int[catalogue.size()];
    int[][] lists = new int[ranks.length][];
    for (int i = 0; i < lists.length; i++) {
      List<String> list = answers.lists().get(i);
      lists[i] = list.stream().mapToInt(catalogue::indexOf).filter(item -> item >= 0).toArray();
      for (int item : lists[i]) {
        exposure[item]++;
      }
    }
    RankingOutcome outcome = new RankingOutcome(new Ranks(ranks), exposure, lists);
    outcomes.put(answers.name(), outcome);
    return outcome;
  }
}
