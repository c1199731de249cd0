package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.Evidence;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.NgramModel;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.model.Undecided;
import dev.cartwise.reviewsentiment.text.Clauses;
import dev.cartwise.reviewsentiment.text.Language;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from texts that were labelled neither, three of five stars, when a text takes no side
 * alone.
 */
public final class UndecidedFit implements AutoCloseable {
  private static final double RIDGE = 0.1;

  private final Blend clauseBlend;
  private final Map<EvidenceKind, Evidence> readers = new EnumMap<>(EvidenceKind.class);

  /**
   * @param artifact where the readers that {@code clauseBlend} weighs were written
   */
  public UndecidedFit(Path artifact, Language language, Blend clauseBlend) throws IOException {
    this.clauseBlend = clauseBlend;
    readers.put(
        EvidenceKind.NGRAMS,
        NgramModel.open(artifact.resolve(SentimentModel.ngrams(language)), language));
    if (clauseBlend.weights().containsKey(EvidenceKind.RECURRENT)) {
      readers.put(
          EvidenceKind.RECURRENT,
          RecurrentModel.open(
              artifact.resolve(SentimentModel.recurrent(language)),
              artifact.resolve(SentimentModel.pieces(language))));
    }
  }

  /**
   * Returns the weights.
   *
   * @param logits calibrated log-odds of each text
   * @param neitherCounts how often each undecided text counts, so that their share is that of life
   */
  public Undecided fit(List<LabeledText> texts, double[] logits, double neitherCounts)
      throws IOException {
    double[][] rows = new double[texts.size()][];
    double[] targets = new double[rows.length];
    double[] counts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      LabeledText text = texts.get(i);
      rows[i] = Undecided.features(logits[i], clauses(text.text(), logits[i]));
      targets[i] = text.isDecided() ? 0 : 1;
      counts[i] = text.isDecided() ? 1 : neitherCounts;
    }
    double[] weights = new LogisticFit(RIDGE).fit(rows, targets, counts);
    return new Undecided(Arrays.stream(weights).boxed().toList());
  }

  private List<Double> clauses(String text, double whole) throws IOException {
    List<Double> logits = new ArrayList<>();
    for (String clause : Clauses.of(text)) {
      Map<EvidenceKind, Double> evidence = new EnumMap<>(EvidenceKind.class);
      for (EvidenceKind kind : clauseBlend.weights().keySet()) {
        evidence.put(kind, reader(kind).logit(clause));
      }
      logits.add(clauseBlend.logit(evidence));
    }
    return logits.isEmpty() ? List.of(whole) : logits;
  }

  private Evidence reader(EvidenceKind kind) {
    Evidence found = readers.get(kind);
    if (found == null) {
      throw new IllegalStateException("clauses are not read by " + kind);
    }
    return found;
  }

  @Override
  public void close() {
    readers.values().forEach(Evidence::close);
  }
}
