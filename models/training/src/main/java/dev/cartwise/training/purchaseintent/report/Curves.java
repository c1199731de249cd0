package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.purchaseintent.figures.CalibrationBins;
import dev.cartwise.training.purchaseintent.figures.ConfusionMatrix;
import dev.cartwise.training.purchaseintent.figures.Curve;
import dev.cartwise.training.purchaseintent.figures.PurchaseCurves;
import dev.cartwise.training.purchaseintent.figures.ScoredRows;
import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of one contestant.
 *
 * @param roc recall against the share of false alarms
 * @param precisionRecall precision against recall
 * @param calibration share of purchases against the mean predicted probability, by bin
 * @param decisions at the threshold
 */
record Curves(
    List<Point> roc,
    List<Point> precisionRecall,
    List<Point> calibration,
    ConfusionMatrix decisions) {

  /** A point, both coordinates 0 to 1. */
  record Point(double x, double y) {}

  static Curves of(Contestant contestant, boolean[] labels) {
    PurchaseCurves curves =
        PurchaseCurves.of(
            ScoredRows.of(contestant.probabilities(), labels, contestant.threshold()));
    CalibrationBins bins = curves.calibration();
    return new Curves(
        points(curves.roc()),
        points(curves.precisionRecall()),
        points(new Curve(bins.meanStated(), bins.shares())),
        curves.decisions());
  }

  private static List<Point> points(Curve curve) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < curve.x().length; i++) {
      if (Double.isFinite(curve.x()[i])) {
        points.add(new Point(curve.x()[i], curve.y()[i]));
      }
    }
    return points;
  }
}
