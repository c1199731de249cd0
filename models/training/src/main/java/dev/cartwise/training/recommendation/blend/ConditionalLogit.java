package dev.cartwise.training.recommendation.blend;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditional logit (McFadden 1974) of the right answer among candidates, fitted with a ridge
 * by accelerated gradient ascent with backtracking, on numbers scaled to deviation 1.
 */
final class ConditionalLogit {

  private static final int STEPS = 150;

  private final List<CandidateEvidence> questions;
  private final double ridge;
  private final double[] deviations;

  /**
   * @param questions at least one; all have as many numbers a candidate
   * @param ridge half of which, times the square of a weight, is taken off the mean likelihood
   */
  ConditionalLogit(List<CandidateEvidence> questions, double ridge) {
    this.questions = questions;
    this.ridge = ridge;
    this.deviations = deviations(questions);
  }

  /**
   * The weights that make the right answers likeliest; 0 for a number that never differs.
   *
   * @param start the weights to begin with
   * @param free which of them may change
   */
  float[] fit(float[] start, BitSet free) {
    int n = deviations.length;
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      weights[i] = start[i] * deviations[i];
    }
    double[] momentum = new double[n];
    double rate = 0.5;
    double best = likelihood(weights, null);
    for (int step = 0; step < STEPS && rate > 1e-6; step++) {
      double[] ahead = new double[n];
      for (int i = 0; i < n; i++) {
        ahead[i] = weights[i] + 0.9 * momentum[i];
      }
      double[] gradient = new double[n];
      likelihood(ahead, gradient);
      double[] next = weights.clone();
      for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
        next[i] = ahead[i] + rate * gradient[i];
      }
      double value = likelihood(next, null);
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
    float[] fitted = start.clone();
    for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
      fitted[i] = deviations[i] > 0 ? (float) (weights[i] / deviations[i]) : 0f;
    }
    return fitted;
  }

  /**
   * Mean log likelihood less the ridge.
   *
   * @param gradient to which its gradient is added, if it is wanted
   */
  private double likelihood(double[] weights, double @Nullable [] gradient) {
    double total = 0;
    for (CandidateEvidence question : questions) {
      total += likelihood(question, weights, gradient) / questions.size();
    }
    for (int i = 0; i < weights.length; i++) {
      total -= ridge / 2 * weights[i] * weights[i];
      if (gradient != null) {
        gradient[i] -= ridge * weights[i];
      }
    }
    return total;
  }

  private double likelihood(
      CandidateEvidence question, double[] weights, double @Nullable [] gradient) {
    float[][] rows = question.rows();
    double[] shares = new double[rows.length];
    double top = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows.length; row++) {
      shares[row] = question.base()[row];
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
    for (int row = 0; gradient != null && row < rows.length; row++) {
      double pull = ((row == question.target() ? 1 : 0) - shares[row] / sum) / questions.size();
      for (int i = 0; i < weights.length; i++) {
        if (deviations[i] > 0) {
          gradient[i] += pull * rows[row][i] / deviations[i];
        }
      }
    }
    return own - Math.log(sum);
  }

  /** The deviation of each number among the candidates of a question. */
  private static double[] deviations(List<CandidateEvidence> questions) {
    int n = questions.get(0).rows()[0].length;
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
