package dev.cartwise.purchaseintent.artifact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.manifest.StrictJson;
import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.PlattScaling;
import java.util.Arrays;

/** The JSON of a {@link Calibration}. */
final class CalibrationJson {

  private static final String METHOD = "method";

  private CalibrationJson() {}

  static void write(ObjectNode node, Calibration calibration) {
    node.put(METHOD, calibration.method());
    if (calibration instanceof PlattScaling platt) {
      node.put("slope", platt.slope());
      node.put("intercept", platt.intercept());
    } else if (calibration instanceof IsotonicScaling isotonic) {
      JsonNumbers.write(node, "logits", Arrays.stream(isotonic.logits()));
      JsonNumbers.write(node, "probabilities", Arrays.stream(isotonic.probabilities()));
    }
  }

  /**
   * @throws IllegalArgumentException if the method is unknown, or a number outside its range
   */
  static Calibration read(StrictJson json) throws ArtifactException {
    String method = json.text(METHOD);
    return switch (method) {
      case PlattScaling.METHOD -> new PlattScaling(json.number("slope"), json.number("intercept"));
      case IsotonicScaling.METHOD ->
          new IsotonicScaling(
              JsonNumbers.read(json, "logits"), JsonNumbers.read(json, "probabilities"));
      default -> throw new IllegalArgumentException("the unknown calibration " + method);
    };
  }
}
