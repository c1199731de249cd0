package dev.cartwise.training.purchaseintent.report;

import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import dev.cartwise.training.purchaseintent.report.interval.Estimate;
import dev.cartwise.training.purchaseintent.report.interval.FigureEstimates;
import dev.cartwise.training.purchaseintent.report.interval.ShopperDraws;
import java.util.Map;

/**
 * How well a contestant did on the test part.
 *
 * @param name as the report calls it
 * @param role what it took part as
 * @param threshold from which probability on it says that a purchase follows
 * @param figures by name
 * @param gain its log loss less that of the new model, in nats an example: above 0 the new model is
 *     better
 */
record ContestantFigures(
    String name,
    Contestant.Role role,
    double threshold,
    Map<String, Estimate> figures,
    Estimate gain) {
  private static final double LEAST = 1e-15;

  static ContestantFigures of(
      Contestant contestant, Contestant chosen, TestPart test, ShopperDraws draws) {
    double[] gains = new double[test.size()];
    for (int row = 0; row < gains.length; row++) {
      gains[row] =
          loss(contestant.probabilities()[row], test.labels()[row])
              - loss(chosen.probabilities()[row], test.labels()[row]);
    }
    return new ContestantFigures(
        contestant.name(),
        contestant.role(),
        contestant.threshold(),
        FigureEstimates.of(
            contestant.probabilities(), test.labels(), contestant.threshold(), draws),
        draws.estimate(times -> new double[] {mean(gains, times)})[0]);
  }

  private static double loss(double probability, boolean label) {
    double right = label ? probability : 1 - probability;
    return -Math.log(Math.max(LEAST, right));
  }

  private static double mean(double[] values, int[] times) {
    double sum = 0;
    long count = 0;
    for (int row = 0; row < values.length; row++) {
      sum += times[row] * values[row];
      count += times[row];
    }
    return sum / count;
  }
}
