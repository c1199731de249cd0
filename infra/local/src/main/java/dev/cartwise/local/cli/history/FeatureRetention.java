package dev.cartwise.local.cli.history;

import dev.cartwise.featurestore.Retention;
import dev.cartwise.local.Topology;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.util.Map;

/** For how many days the function that writes shoppers' rows keeps them. */
final class FeatureRetention {

  static final String FUNCTION = "update-features";

  private static final String VARIABLE = "CARTWISE_USER_FEATURES_RETENTION_DAYS";

  private FeatureRetention() {}

  /** What the function of a local system is told; for good if there is none. */
  static int of(Topology topology) {
    return topology.functions().stream()
        .filter(function -> function.name().equals(FUNCTION))
        .map(function -> of(function.environment()))
        .findFirst()
        .orElse(Retention.FOREVER.days());
  }

  /**
   * What the function's environment says; for good if it says nothing.
   *
   * @throws LocalSystemException if that is no number of days
   */
  static int of(Map<String, String> environment) {
    String days = environment.getOrDefault(VARIABLE, "0");
    try {
      return Integer.parseInt(days);
    } catch (NumberFormatException e) {
      throw new LocalSystemException(
          Reason.WRONG_SETTING, VARIABLE + " of " + FUNCTION + " is no number: " + days, e);
    }
  }
}
