package dev.cartwise.artifactstore.promotion;

import java.util.Arrays;

/**
 * What one contestant of a gate scored at each question.
 *
 * @param name the version of an artifact, or what a baseline is called
 * @param scores {@code double[questions]}; empty if it could not be asked
 */
@SuppressWarnings("ArrayRecordComponent")
public record HeldOutScores(String name, double[] scores) {

  /** Scores of a contestant that could not be asked. */
  public static HeldOutScores unasked(String name) {
    return new HeldOutScores(name, new double[0]);
  }

  /** Tells whether it was asked anything. */
  boolean wasAsked() {
    return scores.length > 0;
  }

  /** The mean score; NaN if it was not asked. */
  public double mean() {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    return scores.length == 0 ? Double.NaN : sum / scores.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeldOutScores that
        && name.equals(that.name)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return name + ": " + mean() + " on " + scores.length;
  }
}
