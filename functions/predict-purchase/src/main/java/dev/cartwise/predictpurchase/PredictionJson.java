package dev.cartwise.predictpurchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.purchaseintent.artifact.Contribution;
import dev.cartwise.purchaseintent.artifact.Prediction;
import dev.cartwise.purchaseintent.artifact.ProbabilityInterval;
import dev.cartwise.purchaseintent.features.Wording;
import dev.cartwise.purchaseintent.reason.Reasons;
import java.util.Comparator;
import java.util.UUID;

/**
 * Predictions of one artifact on the wire.
 *
 * @param modelVersion the artifact's version
 * @param horizonMillis within what time a purchase counts, milliseconds
 */
record PredictionJson(String modelVersion, long horizonMillis) {

  private static final double MILLIS_PER_HOUR = 3_600_000;

  /** The strongest first; of equal ones, that of the model's order. */
  private static final Comparator<Contribution> STRONGEST_FIRST =
      Comparator.comparingDouble((Contribution each) -> Math.abs(each.contribution())).reversed();

  void write(Prediction prediction, ObjectNode json) {
    json.put("predictionId", UUID.randomUUID().toString());
    json.put("probability", prediction.probability());
    json.put("known", prediction.known());
    if (!prediction.known()) {
      write(Reasons.ofUnknownShopper(), json.putObject("note"));
    }
    json.put("horizonHours", horizonMillis / MILLIS_PER_HOUR);
    json.put("model", prediction.kind().toString());
    json.put("modelVersion", modelVersion);
    json.put("logit", prediction.logit());
    json.put("baseValue", prediction.base());
    json.put("residual", prediction.residual());
    CalibrationJson.write(
        prediction.calibration(), prediction.logit(), json.putObject("calibration"));
    prediction.interval().ifPresent(interval -> write(interval, json.putObject("interval")));
    ArrayNode contributions = json.putArray("contributions");
    prediction.contributions().stream()
        .sorted(STRONGEST_FIRST)
        .forEach(each -> write(each, contributions.addObject()));
  }

  private static void write(Contribution contribution, ObjectNode json) {
    json.put("feature", contribution.feature().name());
    if (Float.isNaN(contribution.value())) {
      json.putNull("value");
    } else {
      json.put("value", contribution.value());
    }
    json.put("contribution", contribution.contribution());
    write(
        Reasons.of(contribution.feature(), contribution.value(), contribution.contribution()),
        json);
  }

  private static void write(ProbabilityInterval interval, ObjectNode json) {
    json.put("low", interval.low())
        .put("high", interval.high())
        .put("level", interval.level())
        .put("n", interval.examples());
    write(Reasons.of(interval), json);
  }

  private static void write(Wording words, ObjectNode json) {
    json.put("en", words.en()).put("zh", words.zh());
  }
}
