package dev.cartwise.training.purchaseintent.report.asked;

/**
 * What one model, champion or rule of thumb said of the test part.
 *
 * @param name as the report calls it
 * @param role what it takes part as
 * @param probabilities calibrated, one an example
 * @param threshold from which probability on it says that a purchase follows; chosen on training
 *     data
 */
@SuppressWarnings("ArrayRecordComponent")
public record Contestant(String name, Role role, double[] probabilities, double threshold) {

  /** What a contestant takes part as. */
  public enum Role {
    /** A model of this training. */
    MODEL,
    /** The model that is served. */
    CHAMPION,
    /** A rule of thumb, which a model has to beat. */
    BASELINE
  }
}
