package dev.cartwise.local.demo;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.local.sampleshop.Product;
import dev.cartwise.local.sampleshop.Range;
import dev.cartwise.local.sampleshop.SampleShop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Picks shoppers worth showing: busy ones, the last purchase of each in another category. */
final class ShopperChoice {
  private ShopperChoice() {}

  /** Users with what they bought, newest first, in the order they are to be shown. */
  static Map<String, List<Product>> pick(SampleShop shop, int count) {
    Map<String, List<Product>> bought = purchases(shop);
    List<String> busiest =
        bought.keySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (String user) -> -bought.getOrDefault(user, List.of()).size())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, List<Product>> picked = new TreeMap<>();
    Set<String> categories = new HashSet<>();
    for (String user : busiest) {
      List<Product> products = bought.getOrDefault(user, List.of());
      if (picked.size() < count && categories.add(products.get(0).category())) {
        picked.put(user, products);
      }
    }
    return picked;
  }

  private static Map<String, List<Product>> purchases(SampleShop shop) {
    Range range = shop.range();
    Map<String, List<Product>> bought = new TreeMap<>();
    List<Interaction> newestFirst =
        shop.interactions().stream()
            .filter(event -> event.kind() == EventKind.PURCHASE)
            .sorted(Comparator.comparingLong(Interaction::timeMillis).reversed())
            .collect(Collectors.toList());
    for (Interaction event : newestFirst) {
      if (event.userId() != null && event.itemId() != null) {
        bought
            .computeIfAbsent(event.userId(), user -> new ArrayList<>())
            .add(range.product(event.itemId()));
      }
    }
    return bought;
  }
}
