package dev.cartwise.predictpurchase.request;

import dev.cartwise.contracts.ShopId;
import java.util.List;

/**
 * A call for predictions.
 *
 * @param shop whose shoppers they are
 * @param shoppers whom it asks about, 1 to 100
 * @param isBatch whether the answer is a list, even of one
 */
public record PredictionRequest(ShopId shop, List<AskedShopper> shoppers, boolean isBatch) {

  public PredictionRequest {
    shoppers = List.copyOf(shoppers);
  }
}
