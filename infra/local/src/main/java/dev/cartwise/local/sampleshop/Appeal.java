package dev.cartwise.local.sampleshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a product draws, whoever looks: few products draw most (Zipf). */
final class Appeal {
  private static final double EXPONENT = 1.0;
  private final Map<String, Double> byItem = new HashMap<>();

  Appeal(Range range, Dice dice) {
    List<Product> unranked = new ArrayList<>(range.products());
    for (int rank = 1; !unranked.isEmpty(); rank++) {
      Product next = unranked.remove(dice.between(0, unranked.size() - 1));
      byItem.put(next.itemId(), Math.pow(rank, -EXPONENT));
    }
  }

  /** Above 0, at most 1. */
  double of(Product product) {
    return byItem.getOrDefault(product.itemId(), 0.0);
  }
}
