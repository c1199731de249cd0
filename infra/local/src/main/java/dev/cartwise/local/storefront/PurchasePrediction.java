package dev.cartwise.local.storefront;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answer to the question whether a shopper will buy.
 *
 * @param predictionId names the answer in later events
 * @param probability 0 to 1
 * @param horizonHours within how many hours
 * @param known whether anything is known of the shopper
 * @param reasons what moved the probability, the strongest first
 * @param serverMillis how long the parts of the service took, from its {@code Server-Timing}
 */
public record PurchasePrediction(
    String predictionId,
    double probability,
    double horizonHours,
    boolean known,
    List<Reason> reasons,
    Map<String, Double> serverMillis) {

  /**
   * What one feature adds.
   *
   * @param feature its name
   * @param contribution in log odds, above 0 where it speaks for a purchase
   * @param en in English words
   * @param zh in Chinese words
   */
  public record Reason(String feature, double contribution, String en, String zh) {}

  public PurchasePrediction {
    reasons = List.copyOf(reasons);
    serverMillis = Map.copyOf(serverMillis);
  }

  static PurchasePrediction parse(JsonNode answer, String serverTiming) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode each : answer.path("contributions")) {
      reasons.add(
          new Reason(
              each.path("feature").asText(),
              each.path("contribution").asDouble(),
              each.path("en").asText(),
              each.path("zh").asText()));
    }
    return new PurchasePrediction(
        answer.path("predictionId").asText(),
        answer.path("probability").asDouble(),
        answer.path("horizonHours").asDouble(),
        answer.path("known").asBoolean(),
        reasons,
        ServerTiming.parse(serverTiming));
  }
}
