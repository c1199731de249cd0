package dev.cartwise.training.purchaseintent.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good probabilities of a purchase are. What cannot be said, as how two classes are told apart
 * where there is one, is not a number.
 *
 * @param auc the area under the ROC curve, 0 to 1, .5 by chance; ties count half
 * @param ap average precision, 0 to 1: the precision at each threshold, weighed by the recall that
 *     it adds; the share of purchases by chance
 * @param logLoss the mean of −ln of the probability of what came, in nats, clipped at 1e-15; lower
 *     is better
 * @param accuracy the share of right decisions
 * @param precision the share of purchases among those said to be; 0 if none is
 * @param recall the share of purchases that are found
 * @param f1 the harmonic mean of precision and recall
 * @param brier the mean of the squared difference of probability and outcome, 0 to 1; lower is
 *     better
 * @param ece the expected calibration error over {@value CalibrationBins#COUNT} bins of one width
 *     of the probability, 0 to 1; lower is better
 */
public record PurchaseFigures(
    double auc,
    double ap,
    double logLoss,
    double accuracy,
    double precision,
    double recall,
    double f1,
    double brier,
    double ece) {

  /**
   * Counts them.
   *
   * @param probabilities of a purchase, 0 to 1
   * @param labels whether one followed
   * @param threshold the probability from which on the decision is for a purchase
   */
  public static PurchaseFigures of(double[] probabilities, boolean[] labels, double threshold) {
    return ScoredRows.of(probabilities, labels, threshold).figures();
  }

  /** Each figure by its name, in their order. */
  public Map<String, Double> named() {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("auc", auc);
    named.put("ap", ap);
    named.put("logLoss", logLoss);
    named.put("accuracy", accuracy);
    named.put("precision", precision);
    named.put("recall", recall);
    named.put("f1", f1);
    named.put("brier", brier);
    named.put("ece", ece);
    return named;
  }
}
