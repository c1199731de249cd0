package dev.cartwise.analyzereviews.reader;

import dev.cartwise.reviewsentiment.ReviewAnalysis;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.Language;

/** Understands text: what it feels, about what, and in which direction it points. */
public interface ReviewReader extends AutoCloseable {

  /** What the whole text feels. */
  SentimentScores sentiment(String text, Language language);

  /** What the text feels as a whole and about each aspect that a clause speaks about. */
  ReviewAnalysis analyze(String text, Language language);

  /** The embedding of a text, {@code float[dimension of the language]}, L2-normalised. */
  float[] embed(String text, Language language);

  /** Closes the models. */
  @Override
  void close();
}
