package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Learns the weights of the blend on validation questions: the conditional logit (McFadden 1974) of
 * the right answer among the promising items, by gradient ascent with backtracking.
 */
public final class WeightLearner {

  private static final int MAX_QUERIES = 4000;
  private static final int STEPS = 150;
  private static final double RIDGE = 1e-3;

  private static final BlendWeights NOTHING = BlendWeights.of(new float[0]);

  private final List<CandidateEvidence> questions;
  private final Set<Evidence> free;
  private final double[] deviations;

  private WeightLearner(List<CandidateEvidence> questions, Set<Evidence> free) {
    this.questions = questions;
    this.free = free;
    this.deviations = deviations(questions);
  }

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
        : new WeightLearner(questions, EnumSet.allOf(Evidence.class)).ascend(NOTHING);
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
        : new WeightLearner(questions, EnumSet.copyOf(Evidence.of(Evidence.Source.REPEATS)))
            .ascend(model.weights());
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

  /** Accelerated ascent on evidence scaled to deviation 1, restarted when a step goes down. */
  private BlendWeights ascend(BlendWeights start) {
    int n = deviations.length;
    double[] weights = new double[n];
    for (Evidence evidence : Evidence.values()) {
      weights[evidence.ordinal()] = start.of(evidence) * deviations[evidence.ordinal()];
    }
    double[] momentum = new double[n];
    double rate = 0.5;
    double best = likelihood(weights, new double[n]);
    for (int step = 0; step < STEPS && rate > 1e-6; step++) {
      double[] ahead = new double[n];
      for (int i = 0; i < n; i++) {
        ahead[i] = weights[i] + 0.9 * momentum[i];
      }
      double[] gradient = new double[n];
      likelihood(ahead, gradient);
      double[] next = weights.clone();
      for (Evidence evidence : free) {
        int i = evidence.ordinal();
        next[i] = ahead[i] + rate * gradient[i];
      }
      double value = likelihood(next, new double[n]);
      if (value > best) {
        for (int i = 0; i < n; i++) {
          momentum[i] = next[i] - weights[i];
        }
        weights = next;
        best = value;
        rate *= 1.05;
      } else {
        momentum = new double[n];
        rate *= 0.5;
      }
    }
    EnumMap<Evidence, Float> learned = new EnumMap<>(start.byEvidence());
    for (Evidence evidence : free) {
      int i = evidence.ordinal();
      learned.put(evidence, deviations[i] > 0 ? (float) (weights[i] / deviations[i]) : 0f);
    }
    return new BlendWeights(learned);
  }

  /** Mean log likelihood less the ridge; adds its gradient. */
  private double likelihood(double[] weights, double[] gradient) {
    double total = 0;
    for (CandidateEvidence question : questions) {
      total += likelihood(question, weights, gradient) / questions.size();
    }
    for (int i = 0; i < weights.length; i++) {
      total -= RIDGE / 2 * weights[i] * weights[i];
      gradient[i] -= RIDGE * weights[i];
    }
    return total;
  }

  private double likelihood(CandidateEvidence question, double[] weights, double[] gradient) {
    float[][] rows = question.rows();
    double[] shares = new double[rows.length];
    double top = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < weights.length; i++) {
        if (deviations[i] > 0) {
          shares[row] += weights[i] * rows[row][i] / deviations[i];
        }
      }
      top = Math.max(top, shares[row]);
    }
    double own = shares[question.target()] - top;
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      shares[row] = Math.exp(shares[row] - top);
      sum += shares[row];
    }
    for (int row = 0; row < rows.length; row++) {
      double pull = ((row == question.target() ? 1 : 0) - shares[row] / sum) / questions.size();
      for (int i = 0; i < weights.length; i++) {
        if (deviations[i] > 0) {
          gradient[i] += pull * rows[row][i] / deviations[i];
        }
      }
    }
    return own - Math.log(sum);
  }

  /** The deviation of each piece of evidence among the candidates of a question. */
  private static double[] deviations(List<CandidateEvidence> questions) {
    int n = Evidence.values().length;
    double[] squares = new double[n];
    long count = 0;
    for (CandidateEvidence question : questions) {
      double[] means = new double[n];
      for (float[] row : question.rows()) {
        for (int i = 0; i < n; i++) {
          means[i] += row[i] / question.rows().length;
        }
      }
      for (float[] row : question.rows()) {
        for (int i = 0; i < n; i++) {
          squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
        }
        count++;
      }
    }
    double[] deviations = new double[n];
    for (int i = 0; i < n; i++) {
      deviations[i] = Math.sqrt(squares[i] / Math.max(1, count));
    }
    return deviations;
  }
}
