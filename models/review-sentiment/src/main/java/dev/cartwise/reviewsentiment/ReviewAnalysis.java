package dev.cartwise.reviewsentiment;

import java.util.List;

/**
 * What a review feels as a whole and about single aspects.
 *
 * @param scores of the whole text
 * @param aspects one entry for each aspect of each clause that speaks about one, in text order
 */
public record ReviewAnalysis(SentimentScores scores, List<AspectSentiment> aspects) {
  public ReviewAnalysis {
    aspects = List.copyOf(aspects);
  }
}
