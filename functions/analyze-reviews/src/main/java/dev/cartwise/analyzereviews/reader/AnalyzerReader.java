package dev.cartwise.analyzereviews.reader;

import dev.cartwise.reviewsentiment.ReviewAnalysis;
import dev.cartwise.reviewsentiment.ReviewAnalyzer;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The models of one artifact. */
final class AnalyzerReader implements ReviewReader {

  private final ReviewAnalyzer analyzer;

  AnalyzerReader(ReviewAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  @Override
  public SentimentScores sentiment(String text, Language language) {
    try {
      return analyzer.sentiment(text, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ReviewAnalysis analyze(String text, Language language) {
    try {
      return analyzer.analyze(text, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public float[] embed(String text, Language language) {
    try {
      return analyzer.encoder().embed(text, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
