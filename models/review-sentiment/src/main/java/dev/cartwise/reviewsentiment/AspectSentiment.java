package dev.cartwise.reviewsentiment;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.text.Aspect;

/**
 * What one clause says about one aspect.
 *
 * @param aspect what it speaks about
 * @param sentiment {@code POSITIVE}, {@code NEGATIVE}, or {@code NEUTRAL} when it leans to neither
 * @param positive probability between 0 and 1 that the clause is pleased rather than displeased
 * @param clause the words, as they stand in the cleaned text
 */
public record AspectSentiment(Aspect aspect, Sentiment sentiment, double positive, String clause) {

  private static final double LEANS = 0.6;

  static AspectSentiment of(Aspect aspect, double positive, String clause) {
    Sentiment sentiment = Sentiment.NEUTRAL;
    if (positive >= LEANS) {
      sentiment = Sentiment.POSITIVE;
    } else if (positive <= 1 - LEANS) {
      sentiment = Sentiment.NEGATIVE;
    }
    return new AspectSentiment(aspect, sentiment, positive, clause);
  }
}
