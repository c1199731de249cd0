package dev.cartwise.training.reviewsentiment.fit;

import dev.cartwise.reviewsentiment.model.EvidenceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides which readers are worth their time: the cheapest of those that are about as right. */
public final class ReaderChoice {

  /** The accuracy that dearer readers must add on validation to be worth their time. */
  static final double WORTH = 0.002;

  private final BlendFit fit;

  public ReaderChoice(BlendFit fit) {
    this.fit = fit;
  }

  /**
   * Returns the cheapest of the blends that come within {@value #WORTH} of the most accurate one.
   *
   * @param readers may be asked; n-grams always are
   */
  public Set<EvidenceKind> among(Set<EvidenceKind> readers) {
    List<Set<EvidenceKind>> blends = byCost(readers);
    List<Double> accuracies =
        blends.stream().map(blend -> fit.figures(fit.crossFitted(blend), "").accuracy()).toList();
    double best = accuracies.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    int cheapest = 0;
    while (accuracies.get(cheapest) < best - WORTH) {
      cheapest++;
    }
    return blends.get(cheapest);
  }

  /**
   * Returns the log-odds of each text by the blend that the other half of the texts would have
   * chosen and weighed, so that figures of them owe nothing to the choice.
   *
   * @param readers may be asked; n-grams always are
   */
  public double[] crossFitted(Set<EvidenceKind> readers) {
    return fit.crossFitted(other -> new ReaderChoice(other).among(readers));
  }

  /** A kind costs more than all kinds before it together, so sets count up like binary numbers. */
  private static List<Set<EvidenceKind>> byCost(Set<EvidenceKind> readers) {
    List<Set<EvidenceKind>> blends = new ArrayList<>();
    blends.add(EnumSet.of(EvidenceKind.NGRAMS));
    for (EvidenceKind kind : EvidenceKind.values()) {
      if (kind != EvidenceKind.NGRAMS && readers.contains(kind)) {
        for (Set<EvidenceKind> cheaper : List.copyOf(blends)) {
          Set<EvidenceKind> with = EnumSet.copyOf(cheaper);
          with.add(kind);
          blends.add(with);
        }
      }
    }
    return blends;
  }
}
