package dev.cartwise.local.demo;

import dev.cartwise.local.sampleshop.Product;
import java.util.List;

/**
 * A shopper with what was bought lately and what is recommended.
 *
 * @param userId the shopper
 * @param bought products bought, newest first
 * @param recommended best first
 */
public record ShownShopper(String userId, List<Product> bought, List<ShownItem> recommended) {

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
