package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import dev.cartwise.recommendation.blend.search.BlendScorer;
import dev.cartwise.recommendation.blend.search.Candidates;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what gaps to the strongest candidate count, beside the scores of a blend whose weights are
 * learned.
 *
 * <p>They count only if they put right answers higher where they were not learned: on each half of
 * the questions after learning on the other, by more than the standard error.
 */
public final class RerankingLearner {

  private static final Logger LOG = LoggerFactory.getLogger(RerankingLearner.class);
  private static final int MAX_QUERIES = 8000;
  private static final int MIN_QUESTIONS = 200;
  private static final double RIDGE = 1e-2;
  private static final int PIECES = Evidence.values().length;

  /** The numbers of a candidate: gaps and squared gaps of a new item, then those of a seen one. */
  private static final int NUMBERS = 4 * PIECES;

  private final BlendScorer scorer;
  private final Set<Evidence> pieces;
  private final boolean masked;

  private RerankingLearner(BlendModel model, SequenceEncoder encoder, boolean masked) {
    this.scorer = new BlendScorer(model, encoder);
    this.pieces = model.weights().pieces();
    this.pieces.remove(Evidence.RESEMBLES_NEW);
    this.masked = masked;
  }

  /**
   * The re-ranking of a blend.
   *
   * @param model with the weights of all evidence
   * @param masked whether items of the history cannot be the answer; where they then are in one
   *     after all, their gaps count as those of others
   * @return none if nothing is gained by one
   */
  public static Reranking learn(
      BlendModel model, SequenceEncoder encoder, List<Query> queries, boolean masked, long seed) {
    RerankingLearner learner = new RerankingLearner(model, encoder, masked);
    List<CandidateEvidence> questions = new ArrayList<>();
    for (Query query : Split.sample(queries, MAX_QUERIES, seed)) {
      CandidateEvidence question = learner.question(query);
      if (question != null) {
        questions.add(question);
      }
    }
    if (questions.size() < MIN_QUESTIONS || !gains(questions)) {
      return Reranking.NONE;
    }
    float[] weights = fit(questions);
    GapWeights ofNew = gapWeights(weights, 0);
    return new Reranking(ofNew, masked ? ofNew : gapWeights(weights, 2 * PIECES));
  }

  /** The candidates of a question; null if the right answer is none of them. */
  private @Nullable CandidateEvidence question(Query query) {
    Candidates candidates =
        scorer.candidates(query.history(), masked ? query.history() : new int[0], pieces);
    float[][] rows = new float[candidates.items().length][NUMBERS];
    for (Evidence piece : pieces) {
      float[] gaps = candidates.gaps(piece);
      for (int row = 0; row < rows.length; row++) {
        int linear = (candidates.seen()[row] ? 2 * PIECES : 0) + piece.ordinal();
        rows[row][linear] = gaps[row];
        rows[row][linear + PIECES] = gaps[row] * gaps[row];
      }
    }
    for (int row = 0; row < rows.length; row++) {
      if (candidates.items()[row] == query.target()) {
        return new CandidateEvidence(rows, candidates.scores(), row);
      }
    }
    return null;
  }

  private static float[] fit(List<CandidateEvidence> questions) {
    BitSet all = new BitSet();
    all.set(0, NUMBERS);
    return new ConditionalLogit(questions, RIDGE).fit(new float[NUMBERS], all);
  }

  private static GapWeights gapWeights(float[] weights, int first) {
    return new GapWeights(
        BlendWeights.of(Arrays.copyOfRange(weights, first, first + PIECES)),
        BlendWeights.of(Arrays.copyOfRange(weights, first + PIECES, first + 2 * PIECES)));
  }

  /** Whether answers of questions that taught nothing go up, and by how much. */
  private static boolean gains(List<CandidateEvidence> questions) {
    int half = questions.size() / 2;
    List<CandidateEvidence> first = questions.subList(0, half);
    List<CandidateEvidence> second = questions.subList(half, questions.size());
    double[] gains = new double[questions.size()];
    float[] ofSecond = fit(second);
    float[] ofFirst = fit(first);
    for (int i = 0; i < gains.length; i++) {
      float[] learned = i < half ? ofSecond : ofFirst;
      CandidateEvidence question = questions.get(i);
      gains[i] = 1.0 / rank(question, learned) - 1.0 / rank(question, new float[NUMBERS]);
    }
    double mean = Arrays.stream(gains).average().orElse(0);
    double squares = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
    double error = Math.sqrt(squares) / gains.length;
    LOG.info(
        "re-ranking changes the reciprocal rank of {} questions by {} ± {}",
        gains.length,
        String.format("%.4f", mean),
        String.format("%.4f", error));
    return mean > error;
  }

  private static int rank(CandidateEvidence question, float[] weights) {
    float own = sum(question, question.target(), weights);
    int rank = 1;
    for (int row = 0; row < question.rows().length; row++) {
      rank += row != question.target() && sum(question, row, weights) >= own ? 1 : 0;
    }
    return rank;
  }

  private static float sum(CandidateEvidence question, int row, float[] weights) {
    float sum = question.base()[row];
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * question.rows()[row][i];
    }
    return sum;
  }
}
