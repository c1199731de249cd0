package dev.cartwise.training.reviewsentiment;

import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.reviewsentiment.model.LanguageSettings;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures.Label;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came out of the training of one language.
 *
 * @param settings how it is judged
 * @param texts how many were learned from
 * @param figures on validation texts by the name of what was measured: a reader, a blend or a group
 * @param fourClass on validation texts and those that say neither; empty where none does
 */
record LanguageOutcome(
    LanguageSettings settings,
    int texts,
    Map<String, BinaryFigures> figures,
    Optional<FourClassFigures> fourClass) {

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

  /** Returns the figures of a manifest, without the name of the language. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    figures.forEach((name, each) -> metrics.put(name + ".accuracy", each.accuracy()));
    BinaryFigures served = figures.get("served");
    if (served != null) {
      metrics.put("served.macroF1", served.macroF1());
      metrics.put("served.ece", served.calibrationError());
    }
    fourClass.ifPresent(
        each -> {
          metrics.put("fourClass.accuracy", each.accuracy());
          metrics.put("fourClass.macroF1", each.macroF1());
          metrics.put("undecided.auc", each.areaUnderCurve());
          metrics.put("undecided.ece", each.calibrationError());
          for (Label label : Label.values()) {
            metrics.put(
                "fourClass." + label.name().toLowerCase(Locale.ROOT) + ".recall",
                each.recall(label));
          }
        });
    return metrics;
  }
}
