package dev.cartwise.training.purchaseintent.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be drawn of probabilities of a purchase.
 *
 * @param roc the recall (y) against the share of false alarms among others (x)
 * @param precisionRecall the precision (y) against the recall (x)
 * @param calibration stated against true shares
 * @param decisions at the threshold
 */
public record PurchaseCurves(
    Curve roc, Curve precisionRecall, CalibrationBins calibration, ConfusionMatrix decisions) {

  /** A curve has about so many points at most. */
  private static final int MOST_POINTS = 200;

  /** Draws them; without rows of both outcomes the curves are empty. */
  public static PurchaseCurves of(ScoredRows rows) {
    CalibrationBins bins = new CalibrationBins();
    long[] counts = new long[4];
    List<long[]> points = new ArrayList<>(List.of(new long[2]));
    long hits = 0;
    for (int row = 0; row < rows.size(); row++) {
      boolean label = rows.labels()[row];
      bins.add(rows.probabilities()[row], label, 1);
      counts[(rows.decisions()[row] ? 2 : 0) + (label ? 1 : 0)]++;
      hits += label ? 1 : 0;
      boolean last = row + 1 == rows.size();
      if (last || rows.probabilities()[row + 1] < rows.probabilities()[row]) {
        points.add(new long[] {hits, row + 1 - hits});
      }
    }
    return new PurchaseCurves(
        roc(points),
        precisionRecall(points),
        bins,
        new ConfusionMatrix(counts[3], counts[2], counts[1], counts[0]));
  }

  private static Curve roc(List<long[]> points) {
    long[] end = points.get(points.size() - 1);
    if (end[0] == 0 || end[1] == 0) {
      return new Curve(new double[0], new double[0]);
    }
    List<long[]> thin = thinned(points);
    return new Curve(
        thin.stream().mapToDouble(point -> point[1] / (double) end[1]).toArray(),
        thin.stream().mapToDouble(point -> point[0] / (double) end[0]).toArray());
  }

  private static Curve precisionRecall(List<long[]> points) {
    long[] end = points.get(points.size() - 1);
    if (end[0] == 0) {
      return new Curve(new double[0], new double[0]);
    }
    List<long[]> thin = thinned(points.subList(1, points.size()));
    return new Curve(
        thin.stream().mapToDouble(point -> point[0] / (double) end[0]).toArray(),
        thin.stream().mapToDouble(point -> point[0] / (double) (point[0] + point[1])).toArray());
  }

  /** The first point, the last, and some between that lie evenly. */
  private static List<long[]> thinned(List<long[]> points) {
    int step = Math.max(1, points.size() / MOST_POINTS);
    List<long[]> thin = new ArrayList<>();
    for (int i = 0; i < points.size() - 1; i += step) {
      thin.add(points.get(i));
    }
    thin.add(points.get(points.size() - 1));
    return thin;
  }
}
