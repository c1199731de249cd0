package dev.cartwise.cost.workload;

import dev.cartwise.cost.data.CostException;

/**
 * What a shop asks for in each month, and which month is billed.
 *
 * @param events taken in, a month
 * @param recommendations asked for, a month
 * @param images uploaded, a month
 * @param reviews put, a month
 * @param predictions of purchases asked for, a month
 * @param month 1 for the first month after the deployment, up to 1,200
 */
public record Workload(
    long events, long recommendations, long images, long reviews, long predictions, int month) {
  private static final int MOST_MONTHS = 1_200;

  /**
   * Takes only what can be billed.
   *
   * @throws CostException naming the option of the command that is out of range
   */
  public Workload {
    require("--events", events);
    require("--recommendations", recommendations);
    require("--images", images);
    require("--reviews", reviews);
    require("--predictions", predictions);
    if (month < 1 || month > MOST_MONTHS) {
      throw new CostException("--month must lie in 1 to " + MOST_MONTHS + ", not " + month);
    }
  }

  private static void require(String option, long count) {
    if (count < 0) {
      throw new CostException(option + " must be 0 or more, not " + count);
    }
  }

  /** The reference shop: a million shoppers a month. */
  public static Workload reference(int month) {
    return new Workload(50_000_000, 10_000_000, 100_000, 200_000, 0, month);
  }
}
