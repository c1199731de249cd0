package dev.cartwise.local.storefront;

import java.util.List;

/**
 * One recommended item.
 *
 * @param itemId the item
 * @param score higher is better; comparable within one answer
 * @param reasons why, in words
 */
public record Recommendation(String itemId, double score, List<String> reasons) {
  public Recommendation {
    reasons = List.copyOf(reasons);
  }
}
