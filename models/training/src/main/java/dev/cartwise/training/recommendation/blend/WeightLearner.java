package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Learns the weights of the blend on validation questions, by the promising items of each. */
public final class WeightLearner {

  private static final int MAX_QUERIES = 4000;
  private static final double RIDGE = 1e-3;

  private WeightLearner() {}

  /**
   * The weights that make the right answers likeliest.
   *
   * @param masked whether items of the history cannot be the answer
   * @param kept the evidence that may count; the rest weighs nothing and proposes no item
   */
  public static BlendWeights learn(
      BlendModel model,
      SequenceEncoder encoder,
      List<Query> queries,
      boolean masked,
      long seed,
      Set<Evidence> kept) {
    List<CandidateEvidence> questions = questions(model, encoder, queries, masked, seed, kept);
    return questions.isEmpty()
        ? BlendWeights.only(Evidence.POPULARITY)
        : fit(questions, BlendWeights.NONE, EnumSet.allOf(Evidence.class));
  }

  /**
   * The weights of a model, those of repeats learned anew: what orders items some of which the
   * shopper touched already. All others stay, so that new items are ranked as they were.
   *
   * @param queries whose answers may be items of the history; without any the weights stay
   */
  public static BlendWeights withRepeats(
      BlendModel model, SequenceEncoder encoder, List<Query> queries, long seed) {
    List<CandidateEvidence> questions =
        questions(model, encoder, queries, false, seed, EnumSet.allOf(Evidence.class));
    return questions.isEmpty()
        ? model.weights()
        : fit(questions, model.weights(), EnumSet.copyOf(Evidence.of(Evidence.Source.REPEATS)));
  }

  private static List<CandidateEvidence> questions(
      BlendModel model,
      SequenceEncoder encoder,
      List<Query> queries,
      boolean masked,
      long seed,
      Set<Evidence> kept) {
    BlendScorer ranker = new BlendScorer(model, encoder);
    List<CandidateEvidence> questions = new ArrayList<>();
    for (Query query : Split.sample(queries, MAX_QUERIES, seed)) {
      CandidateEvidence evidence = CandidateEvidence.of(ranker, query, masked, kept);
      if (evidence != null) {
        questions.add(evidence);
      }
    }
    return questions;
  }

  /** The weights of some evidence learned, those of all other evidence left as they are. */
  private static BlendWeights fit(
      List<CandidateEvidence> questions, BlendWeights start, Set<Evidence> learned) {
    Evidence[] all = Evidence.values();
    float[] weights = new float[all.length];
    BitSet free = new BitSet();
    for (Evidence evidence : all) {
      weights[evidence.ordinal()] = start.of(evidence);
      free.set(evidence.ordinal(), learned.contains(evidence));
    }
    return BlendWeights.of(new ConditionalLogit(questions, RIDGE).fit(weights, free));
  }
}
