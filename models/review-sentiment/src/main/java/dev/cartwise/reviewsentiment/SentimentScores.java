package dev.cartwise.reviewsentiment;

import dev.cartwise.contracts.Sentiment;

/**
 * The calibrated probabilities of the four classes; they are between 0 and 1 and sum to 1.
 *
 * @param positive that the text is pleased
 * @param negative that it is displeased
 * @param neutral that it is neither
 * @param mixed that it is both
 */
public record SentimentScores(double positive, double negative, double neutral, double mixed) {

  /** Of a text without a word. */
  public static final SentimentScores SILENT = new SentimentScores(0, 0, 1, 0);

  /**
   * @throws IllegalArgumentException if they are no distribution
   */
  public SentimentScores {
    double sum = positive + negative + neutral + mixed;
    double least = Math.min(Math.min(positive, negative), Math.min(neutral, mixed));
    if (!(least >= 0) || !(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException(
          "no distribution: " + positive + ", " + negative + ", " + neutral + ", " + mixed);
    }
  }

  /**
   * Splits the probability of being neither pleased nor displeased alone.
   *
   * @param polarity probability of pleased against displeased
   * @param undecided probability of neither class alone
   * @param torn share of {@code undecided} that is both
   */
  public static SentimentScores of(double polarity, double undecided, double torn) {
    double decided = 1 - undecided;
    return new SentimentScores(
        decided * polarity, decided * (1 - polarity), undecided * (1 - torn), undecided * torn);
  }

  /** Returns the most probable class. */
  public Sentiment sentiment() {
    double best = Math.max(Math.max(positive, negative), Math.max(neutral, mixed));
    if (best == positive) {
      return Sentiment.POSITIVE;
    }
    if (best == negative) {
      return Sentiment.NEGATIVE;
    }
    return best == neutral ? Sentiment.NEUTRAL : Sentiment.MIXED;
  }

  /** Returns the probability of pleased against displeased alone, 0.5 if it is surely neither. */
  public double polarity() {
    double decided = positive + negative;
    return decided == 0 ? 0.5 : positive / decided;
  }
}
