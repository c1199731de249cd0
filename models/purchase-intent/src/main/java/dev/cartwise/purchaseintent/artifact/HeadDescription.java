package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ModelKind;
import java.util.HashSet;
import java.util.List;

/**
 * What one model of an artifact is.
 *
 * @param kind of which kind it is
 * @param features the names of its features, in the order of its rows
 * @param baseRate the share of buyers among all examples, above 0 and below 1
 * @param calibration from its log odds to a probability
 * @param rates what held-out examples did
 */
public record HeadDescription(
    ModelKind kind,
    List<String> features,
    double baseRate,
    Calibration calibration,
    HeldOutRates rates) {

  /**
   * @throws IllegalArgumentException if there is no feature, one twice, or the rate is outside its
   *     range
   */
  public HeadDescription {
    features = List.copyOf(features);
    if (features.isEmpty() || new HashSet<>(features).size() != features.size()) {
      throw new IllegalArgumentException("features are none, or one twice");
    }
    if (!(baseRate > 0 && baseRate < 1)) {
      throw new IllegalArgumentException("baseRate is not between 0 and 1: " + baseRate);
    }
  }
}
