package dev.cartwise.training.purchaseintent.report.interval;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Samples of the shoppers with replacement; every example of a drawn shopper counts as often as the
 * shopper was drawn (the cluster bootstrap, Field and Welsh 2007). The same shoppers give the same
 * samples.
 */
public final class ShopperDraws {
  private static final int DRAWS = 200;
  private static final long SEED = 1;

  private final int[] shopperOf;
  private final int shoppers;

  /**
   * Prepares samples.
   *
   * @param shoppers a number for the shopper of each example
   */
  public ShopperDraws(int[] shoppers) {
    Map<Integer, Integer> places = new HashMap<>();
    shopperOf = new int[shoppers.length];
    for (int row = 0; row < shoppers.length; row++) {
      shopperOf[row] = places.computeIfAbsent(shoppers[row], key -> places.size());
    }
    this.shoppers = places.size();
  }

  /** How many shoppers there are. */
  public int shoppers() {
    return shoppers;
  }

  /**
   * Figures with their intervals.
   *
   * @param figures of the examples when each counts so many times, {@code int[examples]}
   */
  public Estimate[] estimate(Function<int[], double[]> figures) {
    int[] times = new int[shopperOf.length];
    Arrays.fill(times, 1);
    double[] points = figures.apply(times);
    double[][] drawn = new double[points.length][DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] drawnTimes = new int[shoppers];
      for (int i = 0; i < shoppers; i++) {
        drawnTimes[random.nextInt(shoppers)]++;
      }
      for (int row = 0; row < times.length; row++) {
        times[row] = drawnTimes[shopperOf[row]];
      }
      double[] values = figures.apply(times);
      for (int figure = 0; figure < points.length; figure++) {
        drawn[figure][draw] = values[figure];
      }
    }
    Estimate[] estimates = new Estimate[points.length];
    for (int figure = 0; figure < points.length; figure++) {
      estimates[figure] = Estimate.of(points[figure], drawn[figure]);
    }
    return estimates;
  }
}
