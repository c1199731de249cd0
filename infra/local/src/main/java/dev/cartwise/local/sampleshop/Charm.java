package dev.cartwise.local.sampleshop;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How good each product looks and what is said of it, and what both do to purchases.
 *
 * <p>Looks and reputation are drawn evenly from −1 to 1, apart from each other and from {@link
 * Appeal}. With σ(z) = 1 / (1 + e<sup>−z</sup>), a shopper who has looked around puts the product
 * that was looked at last into the cart with the chance σ(0.2 + 3 · looks), and pays for what is in
 * the cart with the chance σ(0.85 + 3 · reputation); each is the mean over the products that were
 * looked at until then. Nothing else in a visit depends on them. {@link ProductPicture} shows the
 * looks, {@link ReviewDesk} tells the reputation.
 */
final class Charm {
  private static final double WANTED = 0.2;
  private static final double PAID = 0.85;
  private static final double STRENGTH = 3;

  private final Map<String, Double> looks = new HashMap<>();
  private final Map<String, Double> reputations = new HashMap<>();

  Charm(Range range, Dice dice) {
    for (Product product : range.products()) {
      looks.put(product.itemId(), 2 * dice.fraction() - 1);
      reputations.put(product.itemId(), 2 * dice.fraction() - 1);
    }
  }

  /** −1 dull to 1 fine. */
  double looks(Product product) {
    return looks.getOrDefault(product.itemId(), 0.0);
  }

  /** −1 bad to 1 good. */
  double reputation(Product product) {
    return reputations.getOrDefault(product.itemId(), 0.0);
  }

  /** The chance that one of the products that were looked at is put into the cart. */
  double wanted(Collection<Product> seen) {
    return logistic(WANTED + STRENGTH * mean(seen, looks));
  }

  /** The chance that the cart is paid for after these products were looked at. */
  double paid(Collection<Product> seen) {
    return logistic(PAID + STRENGTH * mean(seen, reputations));
  }

  private static double mean(Collection<Product> products, Map<String, Double> of) {
    return products.stream()
        .mapToDouble(product -> of.getOrDefault(product.itemId(), 0.0))
        .average()
        .orElse(0);
  }

  private static double logistic(double z) {
    return 1 / (1 + StrictMath.exp(-z));
  }
}
