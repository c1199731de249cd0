package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.training.recommendation.baseline.Baselines;
import dev.cartwise.training.recommendation.baseline.TunedNeighbours;
import dev.cartwise.training.recommendation.blend.FittedBlend;
import dev.cartwise.training.recommendation.metric.RankingOutcome;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.report.Report;
import dev.cartwise.training.recommendation.study.Ablations;
import dev.cartwise.training.recommendation.study.DiversityCost;
import dev.cartwise.training.recommendation.study.SeedSpread;
import dev.cartwise.training.recommendation.study.Segments;
import dev.cartwise.training.recommendation.study.ShopperCurve;
import dev.cartwise.training.recommendation.study.Studies;
import dev.cartwise.training.recommendation.study.Variety;
import dev.cartwise.training.recommendation.trial.Contender;
import dev.cartwise.training.recommendation.trial.Figure;
import dev.cartwise.training.recommendation.trial.RankerFigures;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.recommendation.trial.TrialFit;
import dev.cartwise.training.recommendation.trial.TrialSettings;
import dev.cartwise.training.recommendation.trial.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits the blend on the data of a protocol and measures it beside the baselines. */
final class TrialEvaluation {

  private final Trial trial;
  private final TrialSettings settings;
  private final RankingRun run;
  private final RankerFigures print;
  private final List<Contender> contenders = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private TrialEvaluation(Trial trial, TrialSettings settings) {
    this.trial = trial;
    this.settings = settings;
    run = trial.run(settings.threads());
    print = new RankerFigures(trial, settings.seed());
  }

  /**
   * Evaluates.
   *
   * @param beside figures that are told beside the trial's own
   */
  static Evaluation of(
      Trial trial, TrialSettings settings, Studies studies, Map<String, Object> beside) {
    return new TrialEvaluation(trial, settings).evaluate(studies, beside);
  }

  private Evaluation evaluate(Studies studies, Map<String, Object> beside) {
    try (Workspace workspace = Workspace.create();
        TrialFit fit = TrialFit.of(trial, settings, workspace)) {
      figures.put(trial.questions().counted(), trial.questions().asked().size());
      figures.put("items", trial.items().size());
      Contender blend = Contender.measure("blend", run, fit::scorer);
      contenders.add(blend);
      print.put(figures, blend.outcome().ranks());
      Variety variety =
          Variety.of(fit.learned(), trial.attributesOfItem(), fit.judged().model().vectors());
      variety.put(figures, blend.outcome());
      figures.put("trainSeconds", Figure.seconds(fit.trainSeconds()));
      figures.put("stoppedBy", fit.tuned().curve().stoppedBy());
      figures.put("baselines", baselines(fit, variety));
      figures.put(
          "segments", Segments.of(trial, fit.learned(), blend.outcome().ranks(), settings.seed()));
      study(studies, fit, blend.outcome().ranks());
      if (trial.division().judgesTuned()) {
        figures.put("refit", refit(fit, workspace));
      }
      figures.putAll(beside);
      Map<String, RankingOutcome> outcomes = new LinkedHashMap<>();
      contenders.forEach(contender -> outcomes.put(contender.name(), contender.outcome()));
      return new Evaluation(
          figures,
          Report.of(
              trial.protocol(),
              figures,
              fit.tuned(),
              trial.questions().asked(),
              trial.questions().shopperOf(),
              trial.items(),
              outcomes));
    }
  }

  private void study(Studies studies, TrialFit fit, Ranks blend) {
    if (studies.maxPerCategory() > 0) {
      figures.put(
          "diversity",
          new DiversityCost(trial.categories(), studies.maxPerCategory())
              .measure(trial.questions().asked(), fit.judged().scorer(true)));
    }
    if (studies.ablations()) {
      figures.put("ablations", new Ablations(fit, run, print, settings.seed()).measure(blend));
    }
    if (studies.seeds() > 1) {
      figures.put("seeds", SeedSpread.of(trial, settings, blend, studies.seeds()));
    }
    if (studies.learningCurve()) {
      figures.put("learningCurve", ShopperCurve.of(trial, settings));
    }
  }

  private Map<String, Object> baselines(TrialFit fit, Variety variety) {
    FittedBlend judged = fit.judged();
    Map<String, Object> baselines = new LinkedHashMap<>();
    measure(
        Contender.measure("popularity", run, () -> Baselines.popularity(judged.model())),
        variety,
        baselines);
    measure(
        Contender.measure("co-occurrence", run, () -> Baselines.coOccurrence(judged.model())),
        variety,
        baselines);
    if (Baselines.hasClosedForm(judged.model())) {
      measure(
          Contender.measure("ease", run, () -> Baselines.closedForm(judged.model())),
          variety,
          baselines);
    }
    TunedNeighbours neighbours =
        TunedNeighbours.choose(
            fit.split(),
            trial.items().size(),
            trial.masked(),
            settings.threads(),
            trial.decisive(),
            settings.seed());
    measure(
            Contender.measure("session-knn", run, neighbours.over(fit.learned())),
            variety,
            baselines)
        .put("settings", neighbours.settings());
    return baselines;
  }

  private Map<String, Object> measure(
      Contender baseline, Variety variety, Map<String, Object> baselines) {
    Map<String, Object> own = new LinkedHashMap<>();
    print.put(own, baseline.outcome().ranks());
    print.putGain(own, contenders.get(0).outcome().ranks(), baseline.outcome().ranks());
    variety.put(own, baseline.outcome());
    contenders.add(baseline);
    baselines.put(baseline.name(), own);
    return own;
  }

  private Map<String, Object> refit(TrialFit fit, Workspace workspace) {
    try (FittedBlend refitted = fit.refit(workspace)) {
      Contender again = Contender.measure("refit", run, () -> refitted.scorer(trial.masked()));
      contenders.add(again);
      Map<String, Object> own = new LinkedHashMap<>();
      print.put(own, again.outcome().ranks());
      own.put("trainSeconds", Figure.seconds(refitted.trainSeconds()));
      own.put("stoppedBy", refitted.curve().stoppedBy());
      return own;
    }
  }
}
