package dev.cartwise.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.local.demo.ShownShopper.ShownItem;
import dev.cartwise.local.storefront.PurchasePrediction;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What a demo did and shows.
 *
 * @param endpoint where the system listens
 * @param items items sent
 * @param users users sent
 * @param events events sent
 * @param sendSeconds time it took to send everything
 * @param trainSeconds time it took to train
 * @param shoppers recommendations and predictions to show
 */
public record DemoReport(
    URI endpoint,
    int items,
    int users,
    int events,
    double sendSeconds,
    double trainSeconds,
    List<ShownShopper> shoppers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public DemoReport {
    shoppers = List.copyOf(shoppers);
  }

  /** Tables of recommendations, then what to try next. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ShownShopper shopper : shoppers) {
      lines.add("");
      lines.addAll(RecommendationTable.lines(shopper));
      shopper.prediction().map(PurchaseLines::lines).ifPresent(lines::addAll);
    }
    if (!shoppers.isEmpty()) {
      ShownShopper first = shoppers.get(0);
      lines.add("");
      lines.addAll(NextSteps.lines(endpoint, first.userId(), first.bought().get(0).itemId()));
    }
    return lines;
  }

  /** One compact JSON object. */
  public String json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("endpoint", endpoint.toString())
            .put("items", items)
            .put("users", users)
            .put("events", events)
            .put("sendSeconds", sendSeconds)
            .put("trainSeconds", trainSeconds);
    ArrayNode list = json.putArray("shoppers");
    for (ShownShopper shopper : shoppers) {
      ObjectNode shown = list.addObject().put("userId", shopper.userId());
      shopper.prediction().ifPresent(prediction -> write(prediction, shown.putObject("purchase")));
      ArrayNode recommended = shown.putArray("recommendations");
      for (ShownItem item : shopper.recommended()) {
        ObjectNode each =
            recommended
                .addObject()
                .put("itemId", item.product().itemId())
                .put("title", item.product().title())
                .put("titleZh", item.product().titleZh())
                .put("price", item.product().priceYuan())
                .put("score", item.score());
        ArrayNode reasons = each.putArray("reasons");
        item.reasons().forEach(reasons::add);
      }
    }
    return json.toString();
  }

  private static void write(PurchasePrediction prediction, ObjectNode json) {
    json.put("predictionId", prediction.predictionId())
        .put("probability", prediction.probability())
        .put("horizonHours", prediction.horizonHours())
        .put("known", prediction.known());
    ArrayNode reasons = json.putArray("reasons");
    for (PurchasePrediction.Reason reason : prediction.reasons()) {
      reasons
          .addObject()
          .put("feature", reason.feature())
          .put("contribution", reason.contribution())
          .put("en", reason.en())
          .put("zh", reason.zh());
    }
  }
}
