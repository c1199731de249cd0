package dev.cartwise.benchmark.latency;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.storefront.PurchasePrediction;
import dev.cartwise.local.storefront.StorefrontClient;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Questions whether a shopper will buy, for {@code predict-purchase}.
 *
 * @param shop whose shoppers they are
 * @param users shoppers whose rows are in the tables
 */
record PurchaseQuestions(ShopId shop, List<String> users) implements Questions {

  @Override
  public String part() {
    return "prediction";
  }

  @Override
  public Map<String, Double> ask(StorefrontClient client, SplittableRandom random) {
    String user = users.get(random.nextInt(users.size()));
    PurchasePrediction answer = client.predictPurchase(shop, user);
    if (!answer.known()) {
      throw new IllegalStateException("nothing is known of " + user + ", whose row was read");
    }
    return answer.serverMillis();
  }
}
