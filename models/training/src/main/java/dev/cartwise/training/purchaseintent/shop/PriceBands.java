package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.training.purchaseintent.items.ShopItems;

/**
 * A shop's prices in three bands of as many items each.
 *
 * @param lowUpTo prices up to it are low, in the shop's currency
 * @param middleUpTo prices up to it are middling, others high
 */
record PriceBands(double lowUpTo, double middleUpTo) {

  static PriceBands of(ShopItems items) {
    double[] prices =
        items.items().keySet().stream()
            .mapToDouble(items::price)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return prices.length == 0
        ? new PriceBands(Double.NaN, Double.NaN)
        : new PriceBands(prices[(prices.length - 1) / 3], prices[2 * (prices.length - 1) / 3]);
  }

  /** The band of a price, empty if there is none. */
  String of(double price) {
    if (Double.isNaN(price)) {
      return "";
    }
    return price <= lowUpTo ? "low" : price <= middleUpTo ? "middle" : "high";
  }
}
