package dev.cartwise.predictpurchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.PlattScaling;
import java.util.Arrays;

/** As much of a calibration as leads from one logit to its probability. */
final class CalibrationJson {

  private CalibrationJson() {}

  /** Of a line through knots those on both sides of the logit, one where it lies outside. */
  static void write(Calibration calibration, double logit, ObjectNode json) {
    json.put("method", calibration.method());
    if (calibration instanceof PlattScaling platt) {
      json.put("slope", platt.slope()).put("intercept", platt.intercept());
    } else if (calibration instanceof IsotonicScaling isotonic) {
      int found = Arrays.binarySearch(isotonic.logits(), logit);
      int right = found >= 0 ? found : -found - 1;
      int last = isotonic.logits().length - 1;
      int from = found >= 0 ? found : Math.max(0, right - 1);
      ArrayNode logits = json.putArray("logits");
      ArrayNode probabilities = json.putArray("probabilities");
      for (int knot = from; knot <= Math.min(right, last); knot++) {
        logits.add(isotonic.logits()[knot]);
        probabilities.add(isotonic.probabilities()[knot]);
      }
    }
  }
}
