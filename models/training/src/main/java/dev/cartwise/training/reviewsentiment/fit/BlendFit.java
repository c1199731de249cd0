package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.Blend;
import dev.cartwise.reviewsentiment.model.EvidenceKind;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    List<EvidenceKind> order = List.copyOf(kinds);
    double[][] rows = new double[texts.size()][order.size() + 1];
    double[] targets = new double[rows.length];
    double[] counts = new double[rows.length];
    Arrays.fill(counts, 1);
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int k = 0; k < order.size(); k++) {
        rows[i][k + 1] = of(order.get(k))[i];
      }
      targets[i] = texts.get(i).target();
    }
    double[] weights = new LogisticFit(RIDGE).fit(rows, targets, counts);
    Map<EvidenceKind, Double> byKind = new EnumMap<>(EvidenceKind.class);
    for (int k = 0; k < order.size(); k++) {
      byKind.put(order.get(k), weights[k + 1]);
    }
    return new Blend(weights[0], byKind);
  }

  /** Returns the log-odds of each text by a blend that was fitted on the other half of them. */
  public double[] crossFitted(Set<EvidenceKind> kinds) {
    return crossFitted(other -> kinds);
  }

  /**
   * Returns the log-odds of each text by a blend that knows the other half of them alone.
   *
   * @param choice of the readers that are blended, from that other half
   */
  double[] crossFitted(Function<BlendFit, Set<EvidenceKind>> choice) {
    double[] found = new double[texts.size()];
    for (int half = 0; half < 2; half++) {
      BlendFit other = half(1 - half);
      Blend blend = other.fit(choice.apply(other));
      for (int i = half; i < found.length; i += 2) {
        found[i] = blend.logit(evidence(i));
      }
    }
    return found;
  }

  /** Returns the figures of log-odds on the texts of a group, or on all of them for no name. */
  public BinaryFigures figures(double[] found, String group) {
    BinaryFigures figures = new BinaryFigures();
    for (int i = 0; i < found.length; i++) {
      if (group.isEmpty() || group.equals(texts.get(i).group())) {
        figures.add(texts.get(i).isPositive(), Blend.probability(found[i]));
      }
    }
    return figures;
  }

  private BlendFit half(int half) {
    List<LabeledText> kept = new ArrayList<>();
    for (int i = half; i < texts.size(); i += 2) {
      kept.add(texts.get(i));
    }
    Map<EvidenceKind, double[]> found = new EnumMap<>(EvidenceKind.class);
    logits.forEach(
        (kind, all) -> {
          double[] some = new double[kept.size()];
          Arrays.setAll(some, i -> all[2 * i + half]);
          found.put(kind, some);
        });
    return new BlendFit(kept, found);
  }

  private Map<EvidenceKind, Double> evidence(int text) {
    Map<EvidenceKind, Double> found = new EnumMap<>(EvidenceKind.class);
    logits.forEach((kind, all) -> found.put(kind, all[text]));
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
