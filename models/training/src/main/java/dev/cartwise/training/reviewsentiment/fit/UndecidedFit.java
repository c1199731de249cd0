package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.Undecided;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns from texts that were labelled neither, three of five stars, when a text takes no side
 * alone.
 */
public final class UndecidedFit {
  private static final double RIDGE = 0.1;

  private final List<Example> examples = new ArrayList<>();

  /**
   * What is known of a text.
   *
   * @param logit calibrated log-odds of the whole
   * @param clauses those of its clauses, at least one
   * @param count how often it counts
   */
  private record Example(
      FourClassFigures.Label label, double logit, List<Double> clauses, double count) {

    SentimentScores scores(Undecided undecided) {
      return SentimentScores.of(
          Blend.probability(logit), undecided.probability(logit, clauses), Undecided.torn(clauses));
    }
  }

  /**
   * @param logits calibrated log-odds of each text, of blends that were not fitted on it
   * @param clauses calibrated log-odds of the clauses of each text
   * @param neitherCount how often each undecided text counts, so that their share is that of life
   */
  public UndecidedFit(
      List<LabeledText> texts, double[] logits, List<List<Double>> clauses, double neitherCount) {
    for (int i = 0; i < logits.length; i++) {
      LabeledText text = texts.get(i);
      examples.add(
          new Example(
              FourClassFigures.Label.of(text.target()),
              logits[i],
              clauses.get(i).isEmpty() ? List.of(logits[i]) : clauses.get(i),
              text.isDecided() ? 1 : neitherCount));
    }
  }

  /** Returns the weights that all texts make most likely. */
  public Undecided fit() {
    return fit(examples);
  }

  /** Returns figures of weights that were fitted on the other half of the texts each. */
  public FourClassFigures crossFitted() {
    FourClassFigures figures = new FourClassFigures();
    for (int half = 0; half < 2; half++) {
      Undecided undecided = fit(half(1 - half));
      for (Example example : half(half)) {
        figures.add(example.label(), example.scores(undecided), example.count());
      }
    }
    return figures;
  }

  private List<Example> half(int half) {
    List<Example> kept = new ArrayList<>();
    for (int i = half; i < examples.size(); i += 2) {
      kept.add(examples.get(i));
    }
    return kept;
  }

  private static Undecided fit(List<Example> examples) {
    double[][] rows = new double[examples.size()][];
    double[] targets = new double[rows.length];
    double[] counts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Example example = examples.get(i);
      rows[i] = Undecided.features(example.logit(), example.clauses());
      targets[i] = example.label() == FourClassFigures.Label.NEITHER ? 1 : 0;
      counts[i] = example.count();
    }
    double[] weights = new LogisticFit(RIDGE).fit(rows, targets, counts);
    return new Undecided(Arrays.stream(weights).boxed().toList());
  }
}
