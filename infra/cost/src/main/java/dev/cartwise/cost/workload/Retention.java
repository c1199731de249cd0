package dev.cartwise.cost.workload;

/** How much is kept of what comes in evenly and is deleted when it is old. */
public final class Retention {
  /** The mean month, a twelfth of a year of 365.25 days. */
  public static final double DAYS_OF_A_MONTH = 365.25 / 12;

  private Retention() {}

  /**
   * The mean over a month of what is stored, as a multiple of what comes in a month.
   *
   * <p>After t months {@code min(t, r)} months are stored, where r is the retention; this is the
   * integral of that over the month.
   *
   * @param month 1 for the first one
   * @param days how long each entry is kept; 0 keeps it for good
   */
  public static double monthsStored(int month, int days) {
    double kept = days == 0 ? Double.POSITIVE_INFINITY : days / DAYS_OF_A_MONTH;
    double start = month - 1.0;
    if (kept <= start) {
      return kept;
    }
    double growsUntil = Math.min(month, kept);
    double grown = (growsUntil * growsUntil - start * start) / 2;
    return growsUntil == month ? grown : grown + kept * (month - growsUntil);
  }
}
