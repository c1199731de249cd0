package dev.cartwise.training.recommendation.study;

import dev.cartwise.training.recommendation.metric.RankMetric;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.trial.Contender;
import dev.cartwise.training.recommendation.trial.Figure;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialFit;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.recommendation.trial.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much the figures of a fit owe to its seed. */
public final class SeedSpread {

  private SeedSpread() {}

  /**
   * Fits with further seeds and tells mean and sample deviation of each metric.
   *
   * @param first the ranks of the fit that was made already
   * @param seeds how many fits there are with that one, at least 2
   */
  public static Map<String, Object> of(
      Trial trial, TrialSettings settings, Ranks first, int seeds) {
    RankingRun run = trial.run(settings.threads());
    List<Ranks> all = new ArrayList<>(List.of(first));
    for (int seed = 1; seed < seeds; seed++) {
      try (Workspace workspace = Workspace.create();
          TrialFit fit = TrialFit.of(trial, settings.withSeed(seed), workspace)) {
        all.add(Contender.measure("blend, seed " + seed, run, fit::scorer).outcome().ranks());
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("fits", all.size());
    for (RankMetric metric : trial.metrics()) {
      double[] values =
          all.stream().mapToDouble(ranks -> metric.gain().mean(ranks, metric.depth())).toArray();
      figures.put(metric.name(), spread(values));
    }
    return figures;
  }

  static Map<String, Object> spread(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    Map<String, Object> spread = new LinkedHashMap<>();
    spread.put("mean", Figure.fraction(mean));
    spread.put("deviation", Figure.fraction(Math.sqrt(squares / (values.length - 1))));
    return spread;
  }
}
