package dev.cartwise.predictpurchase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.featurestore.shopper.FoundShoppers;
import dev.cartwise.featurestore.shopper.ShoppersReader;
import dev.cartwise.predictpurchase.request.AskedShopper;
import dev.cartwise.predictpurchase.request.PredictionRequest;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import java.time.InstantSource;
import java.util.List;

/** Reads the rows of the shoppers who are asked about, and has the model judge them. */
final class Predictor {

  private final ShoppersReader shoppers;
  private final InstantSource clock;

  Predictor(ShoppersReader shoppers, InstantSource clock) {
    this.shoppers = shoppers;
    this.clock = clock;
  }

  /**
   * The body on the wire.
   *
   * @param time counts the wait for tables
   * @throws AwsException InvalidInputException where an item is asked about and the model knows
   *     shoppers alone
   */
  String answer(PredictionRequest call, ArtifactLease<OpenIntentModel> lease, StorageTime time) {
    OpenIntentModel model = lease.artifact();
    refuseItemsThat(model, call.shoppers());
    FoundShoppers found =
        time.of(() -> shoppers.readAll(call.shoppers().stream().map(AskedShopper::ids).toList()));
    long nowMillis = clock.millis();
    PredictionJson json = new PredictionJson(lease.version(), model.description().horizonMillis());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = call.isBatch() ? body.putArray("predictions") : null;
    for (int i = 0; i < call.shoppers().size(); i++) {
      json.write(
          model.predict(found.features().get(i), call.shoppers().get(i).itemId(), nowMillis),
          list == null ? body : list.addObject());
    }
    return body.put("roundTrips", found.roundTrips()).toString();
  }

  private static void refuseItemsThat(OpenIntentModel model, List<AskedShopper> shoppers) {
    for (AskedShopper each : shoppers) {
      if (each.itemId().isPresent() && !model.knowsItems()) {
        throw AwsException.invalidInput(
            each.path() + "itemId", "the shop's model of purchases does not tell items apart");
      }
    }
  }
}
