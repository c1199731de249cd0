package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs the evidence of readers on texts that none of them learned from. */
public final class BlendFit {
  private static final double RIDGE = 1;

  private final List<LabeledText> texts;
  private final Map<EvidenceKind, double[]> logits;

  /**
   * @param texts decided
   * @param logits of each reader, text by text
   */
  public BlendFit(List<LabeledText> texts, Map<EvidenceKind, double[]> logits) {
    this.texts = texts;
    this.logits = logits;
  }

  /** Returns the blend of some readers that makes all labels most likely. */
  public Blend fit(Set<EvidenceKind> kinds) {
    return fit(kinds, -1);
  }

  /** Returns figures of blends that were fitted on the other half of the texts each. */
  public BinaryFigures measure(Set<EvidenceKind> kinds, String group) {
    Blend[] halves = {fit(kinds, 0), fit(kinds, 1)};
    BinaryFigures figures = new BinaryFigures();
    for (int i = 0; i < texts.size(); i++) {
      if (group.isEmpty() || group.equals(texts.get(i).group())) {
        double logit = halves[i % 2].logit(evidence(kinds, i));
        figures.add(texts.get(i).isPositive(), Blend.probability(logit));
      }
    }
    return figures;
  }

  private Blend fit(Set<EvidenceKind> kinds, int heldOutHalf) {
    List<EvidenceKind> order = List.copyOf(kinds);
    double[][] rows = new double[texts.size()][order.size() + 1];
    double[] targets = new double[texts.size()];
    double[] counts = new double[texts.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int k = 0; k < order.size(); k++) {
        rows[i][k + 1] = of(order.get(k))[i];
      }
      targets[i] = texts.get(i).target();
      counts[i] = heldOutHalf == i % 2 ? 0 : 1;
    }
    double[] weights = new LogisticFit(RIDGE).fit(rows, targets, counts);
    Map<EvidenceKind, Double> byKind = new EnumMap<>(EvidenceKind.class);
    for (int k = 0; k < order.size(); k++) {
      byKind.put(order.get(k), weights[k + 1]);
    }
    return new Blend(weights[0], byKind);
  }

  private Map<EvidenceKind, Double> evidence(Set<EvidenceKind> kinds, int text) {
    Map<EvidenceKind, Double> found = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : kinds) {
      found.put(kind, of(kind)[text]);
    }
    return found;
  }

  private double[] of(EvidenceKind kind) {
    double[] found = logits.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no evidence of " + kind);
    }
    return found;
  }
}
