package dev.cartwise.analyzereviews;

import dev.cartwise.analyzereviews.reader.ReviewReader;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.AspectSentiment;
import dev.cartwise.reviewsentiment.ReviewAnalysis;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.text.Aspect;
import dev.cartwise.reviewsentiment.text.AspectLexicon;
import dev.cartwise.reviewsentiment.text.Clauses;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A reader that counts a few words, in place of models. */
final class WordCountingReader implements ReviewReader {

  private static final Pattern GOOD = Pattern.compile("(?i)good|great|love|perfect|好|喜欢|快");
  private static final Pattern BAD = Pattern.compile("(?i)bad|broke|awful|slow|差|慢|坏");
  private static final int DIMENSION = 32;

  private final List<String> embedded = new ArrayList<>();
  private Runnable whenRead = () -> {};

  /** Every text that was embedded so far. */
  List<String> embedded() {
    return embedded;
  }

  /** Lets something happen whenever a text is read. */
  void whenRead(Runnable happening) {
    whenRead = happening;
  }

  @Override
  public SentimentScores sentiment(String text, Language language) {
    whenRead.run();
    double positive = positive(TextCleaner.clean(text, language));
    double decided = Math.abs(positive - 0.5) * 2;
    return new SentimentScores(
        decided * positive, decided * (1 - positive), (1 - decided) / 2, (1 - decided) / 2);
  }

  @Override
  public ReviewAnalysis analyze(String text, Language language) {
    List<AspectSentiment> aspects = new ArrayList<>();
    for (String clause : Clauses.of(TextCleaner.clean(text, language))) {
      double positive = positive(clause);
      for (Aspect aspect : AspectLexicon.aspects(clause, language)) {
        aspects.add(new AspectSentiment(aspect, sentiment(positive), positive, clause));
      }
    }
    return new ReviewAnalysis(sentiment(text, language), aspects);
  }

  @Override
  public float[] embed(String text, Language language) {
    whenRead.run();
    embedded.add(text);
    float[] vector = new float[DIMENSION];
    text.codePoints().forEach(c -> vector[c % DIMENSION]++);
    return vector;
  }

  @Override
  public void close() {}

  private static Sentiment sentiment(double positive) {
    if (positive > 0.6) {
      return Sentiment.POSITIVE;
    }
    return positive < 0.4 ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
  }

  private static double positive(String text) {
    double good = GOOD.matcher(text).results().count();
    double bad = BAD.matcher(text).results().count();
    return (good + 0.1) / (good + bad + 0.2);
  }
}
