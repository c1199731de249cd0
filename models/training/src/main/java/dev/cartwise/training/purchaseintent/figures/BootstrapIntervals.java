package dev.cartwise.training.purchaseintent.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Intervals of 95 % by the percentile bootstrap: rows are drawn {@value #DRAWS} times with
 * replacement (Efron and Tibshirani, 1993).
 *
 * <p>There is none of the calibration error: drawing adds to the distance in each bin, so that all
 * draws may lie above the figure itself.
 *
 * <p>They tell how the figures would differ on other rows of the same kind, not with another model.
 */
public final class BootstrapIntervals {

  private static final int DRAWS = 200;

  private BootstrapIntervals() {}

  /** The interval of each other figure by its name; where a figure cannot be said, not a number. */
  public static Map<String, Interval> of(ScoredRows rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, double[]> drawn = new LinkedHashMap<>();
    int[] times = new int[rows.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      for (Map.Entry<String, Double> figure : rows.figures(times).named().entrySet()) {
        drawn.computeIfAbsent(figure.getKey(), name -> new double[DRAWS])[draw] = figure.getValue();
      }
    }
    drawn.remove("ece");
    Map<String, Interval> intervals = new LinkedHashMap<>();
    drawn.forEach((name, values) -> intervals.put(name, interval(values)));
    return intervals;
  }

  private static Interval interval(double[] values) {
    double[] told = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (told.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    int cut = (int) (told.length * 0.025);
    return new Interval(told[cut], told[told.length - 1 - cut]);
  }
}
