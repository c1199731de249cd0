package dev.cartwise.training.recommendation.study;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.training.recommendation.blend.RerankingLearner;
import dev.cartwise.training.recommendation.blend.WeightLearner;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.RankingRun;
import dev.cartwise.training.recommendation.metric.Ranks;
import dev.cartwise.training.recommendation.trial.Contender;
import dev.cartwise.training.recommendation.trial.RankerFigures;
import dev.cartwise.training.recommendation.trial.TrialFit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the blend comes to without re-ranking, and without some of its evidence, the rest learned
 * anew on the same validation questions.
 */
public final class Ablations {

  private final TrialFit fit;
  private final RankingRun run;
  private final RankerFigures print;
  private final long seed;

  /**
   * @param seed draws the validation questions
   */
  public Ablations(TrialFit fit, RankingRun run, RankerFigures print, long seed) {
    this.fit = fit;
    this.run = run;
    this.print = print;
    this.seed = seed;
  }

  /**
   * The figures of each ablation, with what the whole blend gains over it.
   *
   * @param blend the ranks of the whole blend
   */
  public Map<String, Object> measure(Ranks blend) {
    BlendModel whole = fit.judged().model();
    Map<String, Object> figures = new LinkedHashMap<>();
    if (!whole.reranking().pieces().isEmpty()) {
      measure("without re-ranking", whole.with(Reranking.NONE), blend, figures);
    }
    ablations(whole.weights())
        .forEach((name, kept) -> measure(name, ablated(kept), blend, figures));
    return figures;
  }

  private void measure(String name, BlendModel ablated, Ranks blend, Map<String, Object> figures) {
    boolean masked = fit.trial().masked();
    Ranks ranks =
        Contender.measure(name, run, () -> fit.judged().scorer(ablated, masked)).outcome().ranks();
    Map<String, Object> own = new LinkedHashMap<>();
    print.put(own, ranks);
    print.putGain(own, blend, ranks);
    figures.put(name, own);
  }

  /** The evidence that each ablation keeps: one source alone, or all that counts but one piece. */
  static Map<String, Set<Evidence>> ablations(BlendWeights weights) {
    Set<Evidence> counting = weights.pieces();
    Map<String, Set<Evidence>> ablations = new LinkedHashMap<>();
    ablations.put("encoder alone", Set.of(Evidence.NEURAL));
    ablations.put("edges alone", Set.copyOf(Evidence.of(Evidence.Source.EDGES)));
    for (Evidence left : counting) {
      Set<Evidence> kept = EnumSet.copyOf(counting);
      kept.remove(left);
      ablations.put("without " + left.name().toLowerCase(Locale.ROOT).replace('_', ' '), kept);
    }
    return ablations;
  }

  private BlendModel ablated(Set<Evidence> kept) {
    BlendModel tuned = fit.tuned().model();
    SequenceEncoder encoder = fit.tuned().encoder();
    List<Query> questions = fit.split().validation();
    boolean masked = fit.trial().masked();
    BlendWeights weights = WeightLearner.learn(tuned, encoder, questions, masked, seed, kept);
    Reranking reranking =
        RerankingLearner.learn(tuned.withWeights(weights), encoder, questions, masked, seed);
    return fit.judged().model().withWeights(weights).with(reranking);
  }
}
