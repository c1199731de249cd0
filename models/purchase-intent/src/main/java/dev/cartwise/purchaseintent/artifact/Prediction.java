package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.PlattScaling;
import java.util.List;
import java.util.Optional;

/**
 * Whether a shopper will buy.
 *
 * @param known whether anything was known of the shopper; else this is the shop's base rate
 * @param probability calibrated, 0 to 1
 * @param logit the log odds before calibration, in double
 * @param base the log odds from which the contributions start
 * @param contributions what each feature adds, in the order of the model; with {@code base} and
 *     {@code residual} they sum to {@code logit} within 1e-6
 * @param residual what the method of explanation leaves over; 0 but for networks
 * @param interval what held for held-out examples of such log odds, where there were enough
 * @param calibration what made the probability of the log odds
 * @param kind of the model
 */
public record Prediction(
    boolean known,
    double probability,
    double logit,
    double base,
    List<Contribution> contributions,
    double residual,
    Optional<ProbabilityInterval> interval,
    Calibration calibration,
    ModelKind kind) {

  public Prediction {
    contributions = List.copyOf(contributions);
  }

  /** The answer about somebody of whom nothing is known: the base rate, whose log odds it tells. */
  static Prediction prior(HeadDescription head) {
    double logit = Math.log(head.baseRate() / (1 - head.baseRate()));
    return new Prediction(
        false,
        head.baseRate(),
        logit,
        logit,
        List.of(),
        0,
        Optional.empty(),
        PlattScaling.IDENTITY,
        head.kind());
  }
}
