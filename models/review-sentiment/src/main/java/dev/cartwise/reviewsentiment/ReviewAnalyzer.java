package dev.cartwise.reviewsentiment;

import dev.cartwise.reviewsentiment.cue.Cue;
import dev.cartwise.reviewsentiment.cue.CuedReading;
import dev.cartwise.reviewsentiment.cue.TextCues;
import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.PleasedShare;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.Undecided;
import dev.cartwise.reviewsentiment.text.Aspect;
import dev.cartwise.reviewsentiment.text.AspectLexicon;
import dev.cartwise.reviewsentiment.text.Clauses;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.reviewsentiment.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the sentiment of reviews from an artifact directory.
 *
 * <p>A language's models are opened when the language is first asked for. Any number of threads may
 * use it at once.
 */
public final class ReviewAnalyzer implements AutoCloseable {
  private final SentimentModel model;
  private final TextEncoder encoder;

  private ReviewAnalyzer(SentimentModel model) {
    this.model = model;
    this.encoder = new TextEncoder(model.backbones());
  }

  /**
   * Opens an artifact that holds its text backbones.
   *
   * @throws IOException if a file is missing or is not what the manifest says
   */
  public static ReviewAnalyzer open(Path artifact) throws IOException {
    return open(artifact, artifact);
  }

  /**
   * Opens an artifact.
   *
   * @param backbones where the text backbones are that the artifact names
   * @throws IOException if a file is missing or is not what the manifest says
   */
  public static ReviewAnalyzer open(Path artifact, Path backbones) throws IOException {
    return new ReviewAnalyzer(SentimentModel.open(artifact, backbones));
  }

  /**
   * Opens an artifact and reads a sentence of each language with all its models, so that one that
   * cannot serve is refused before it serves.
   *
   * @param backbones where the text backbones are that the artifact names
   * @throws IOException if a file is missing or is not what the manifest says, or if a model cannot
   *     be opened or run
   */
  public static ReviewAnalyzer openTried(Path artifact, Path backbones) throws IOException {
    ReviewAnalyzer analyzer = open(artifact, backbones);
    try {
      analyzer.model.tryOut();
      return analyzer;
    } catch (IOException | RuntimeException e) {
      analyzer.close();
      throw e;
    }
  }

  /** Returns the encoder of product texts over the same backbones; it closes with this. */
  public TextEncoder encoder() {
    return encoder;
  }

  /**
   * Returns what the whole text feels: what its readers say, and what its cues tell beside.
   *
   * @throws IOException if a model cannot be opened or run
   */
  public SentimentScores sentiment(String text, Language language) throws IOException {
    String clean = TextCleaner.clean(text, language);
    List<String> clauses = Clauses.of(clean);
    return scores(text, clean, clauses, logits(clauses, language), language);
  }

  /**
   * Returns what the text feels as a whole and about each aspect that a clause speaks about.
   *
   * @throws IOException if a model cannot be opened or run
   */
  public ReviewAnalysis analyze(String text, Language language) throws IOException {
    String clean = TextCleaner.clean(text, language);
    List<String> clauses = Clauses.of(clean);
    List<Double> logits = logits(clauses, language);
    List<AspectSentiment> aspects = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      for (Aspect aspect : AspectLexicon.aspects(clauses.get(i), language)) {
        double polarity = Blend.probability(logits.get(i));
        aspects.add(AspectSentiment.of(aspect, polarity, clauses.get(i)));
      }
    }
    return new ReviewAnalysis(scores(text, clean, clauses, logits, language), aspects);
  }

  private List<Double> logits(List<String> clauses, Language language) throws IOException {
    List<Double> logits = new ArrayList<>();
    for (String clause : clauses) {
      logits.add(model.clauseLogit(clause, language));
    }
    return logits;
  }

  /**
   * Returns the probability between 0 and 1 that the text is pleased rather than displeased, by its
   * readers alone.
   *
   * @throws IOException if a model cannot be opened or run
   */
  public double polarity(String text, Language language) throws IOException {
    return Blend.probability(logit(text, language));
  }

  /**
   * Returns the log-odds of pleased against displeased that {@link #polarity} is the probability
   * of.
   *
   * @throws IOException if a model cannot be opened or run
   */
  public double logit(String text, Language language) throws IOException {
    return model.textLogit(TextCleaner.clean(text, language), language);
  }

  /**
   * Returns the share of pleased texts that {@link #polarity} holds for; empty if the artifact does
   * not tell it.
   *
   * @throws IOException if the artifact does not know the language
   */
  public Optional<PleasedShare> pleasedShare(Language language) throws IOException {
    return model.settings(language).pleased();
  }

  private SentimentScores scores(
      String raw, String clean, List<String> clauses, List<Double> logits, Language language)
      throws IOException {
    TextCues cues = TextCues.of(raw, clean, clauses);
    if (clauses.isEmpty() && cues.cue() == Cue.SILENT) {
      return SentimentScores.SILENT;
    }
    List<Double> felt = clauses.isEmpty() ? List.of(0.0) : logits;
    double logit = model.textLogit(clean, language);
    double undecided = model.settings(language).undecided().probability(logit, felt);
    CuedReading read = new CuedReading(logit, undecided, Undecided.torn(felt)).with(cues);
    return SentimentScores.of(Blend.probability(read.logit()), read.undecided(), read.torn());
  }

  @Override
  public void close() {
    model.close();
  }
}
