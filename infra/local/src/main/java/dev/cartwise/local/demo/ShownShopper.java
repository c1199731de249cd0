package dev.cartwise.local.demo;

import dev.cartwise.local.sampleshop.Product;
import dev.cartwise.local.storefront.PurchasePrediction;
import java.util.List;
import java.util.Optional;

/**
 * A shopper with what was bought lately, what is recommended, and whether they will buy.
 *
 * @param userId the shopper
 * @param bought products bought, newest first
 * @param recommended best first
 * @param prediction whether they will buy; empty where the shop has no model of that
 */
public record ShownShopper(
    String userId,
    List<Product> bought,
    List<ShownItem> recommended,
    Optional<PurchasePrediction> prediction) {

  /**
   * One recommended product.
   *
   * @param product the product
   * @param score higher is better
   * @param reasons why, in words
   */
  public record ShownItem(Product product, double score, List<String> reasons) {
    public ShownItem {
      reasons = List.copyOf(reasons);
    }
  }

  public ShownShopper {
    bought = List.copyOf(bought);
    recommended = List.copyOf(recommended);
  }
}
