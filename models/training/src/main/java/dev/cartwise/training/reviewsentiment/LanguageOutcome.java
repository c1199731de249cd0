package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.LanguageSettings;
import dev.cartwise.training.measure.BinaryFigures;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What came out of the training of one language.
 *
 * @param settings how it is judged
 * @param texts how many were learned from
 * @param figures on validation texts by the name of what was measured: a reader, a blend or a group
 */
record LanguageOutcome(LanguageSettings settings, int texts, Map<String, BinaryFigures> figures) {

  /** Returns the readers that a text or a clause is judged by. */
  Set<EvidenceKind> readers() {
    return readers(settings);
  }

  /** Returns the readers that settings judge a text or a clause by. */
  static Set<EvidenceKind> readers(LanguageSettings settings) {
    Set<EvidenceKind> readers = EnumSet.copyOf(settings.text().weights().keySet());
    readers.addAll(settings.clause().weights().keySet());
    return readers;
  }
}
