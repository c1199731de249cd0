package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.Evidence;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.NgramModel;
import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.reviewsentiment.model.SentimentModel;
import dev.cartwise.reviewsentiment.text.Clauses;
import dev.cartwise.reviewsentiment.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The readers of clauses, opened from the artifact that a training is writing. */
public final class ClauseReader implements AutoCloseable {

  private final Blend blend;
  private final Map<EvidenceKind, Evidence> readers = new EnumMap<>(EvidenceKind.class);

  /**
   * @param artifact where the readers that {@code blend} weighs were written
   */
  public ClauseReader(Path artifact, Language language, Blend blend) throws IOException {
    this.blend = blend;
    readers.put(
        EvidenceKind.NGRAMS,
        NgramModel.open(artifact.resolve(SentimentModel.ngrams(language)), language));
    if (blend.weights().containsKey(EvidenceKind.RECURRENT)) {
      readers.put(
          EvidenceKind.RECURRENT,
          RecurrentModel.open(
              artifact.resolve(SentimentModel.recurrent(language)),
              artifact.resolve(SentimentModel.pieces(language))));
    }
  }

  /** Returns the calibrated log-odds of each clause of a cleaned text. */
  public List<Double> logits(String text) throws IOException {
    List<Double> logits = new ArrayList<>();
    for (String clause : Clauses.of(text)) {
      Map<EvidenceKind, Double> evidence = new EnumMap<>(EvidenceKind.class);
      for (Map.Entry<EvidenceKind, Evidence> reader : readers.entrySet()) {
        evidence.put(reader.getKey(), reader.getValue().logit(clause));
      }
      logits.add(blend.logit(evidence));
    }
    return logits;
  }

  @Override
  public void close() {
    readers.values().forEach(Evidence::close);
  }
}
