package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.Calibration;
import java.util.stream.IntStream;

/**
 * A way to calibrate, tried on rows that it did not see.
 *
 * @param calibration fitted on all rows
 * @param probabilities of each row by a calibration that was fitted on others
 * @param logLoss of these, in nats a row
 */
public record CrossFit(Calibration calibration, double[] probabilities, double logLoss) {

  private static final int FOLDS = 5;
  private static final double LEAST = 1e-15;

  static CrossFit of(Fitter fitter, double[] logits, boolean[] labels, long seed) {
    int[] all = IntStream.range(0, labels.length).toArray();
    Folds folds = Folds.of(labels, null, all, FOLDS, seed);
    double[] probabilities = new double[labels.length];
    double loss = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Calibration others = fit(fitter, logits, labels, folds.outside(fold));
      for (int row : folds.in(fold)) {
        probabilities[row] = others.probability(logits[row]);
        double ofOutcome = labels[row] ? probabilities[row] : 1 - probabilities[row];
        loss -= Math.log(Math.max(LEAST, ofOutcome));
      }
    }
    return new CrossFit(fit(fitter, logits, labels, all), probabilities, loss / labels.length);
  }

  private static Calibration fit(Fitter fitter, double[] logits, boolean[] labels, int[] rows) {
    boolean[] outcomes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      outcomes[i] = labels[rows[i]];
    }
    return fitter.fit(IntStream.of(rows).mapToDouble(row -> logits[row]).toArray(), outcomes);
  }

  /** Fits a calibration to log odds and what came. */
  @FunctionalInterface
  interface Fitter {
    Calibration fit(double[] logits, boolean[] labels);
  }
}
