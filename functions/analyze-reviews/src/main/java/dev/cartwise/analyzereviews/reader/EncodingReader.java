package dev.cartwise.analyzereviews.reader;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.reviewsentiment.ReviewAnalysis;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.TextEncoder;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is left without sentiment models: texts are embedded, feelings stay unknown. */
final class EncodingReader implements ReviewReader {

  private final TextEncoder encoder;

  EncodingReader(TextEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public SentimentScores sentiment(String text, Language language) {
    throw noModels();
  }

  @Override
  public ReviewAnalysis analyze(String text, Language language) {
    throw noModels();
  }

  @Override
  public float[] embed(String text, Language language) {
    try {
      return encoder.embed(text, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    encoder.close();
  }

  private static AwsException noModels() {
    return new AwsException(
        "InternalServerException",
        500,
        "review-sentiment: the shop has no champion and the function no models of its own");
  }
}
