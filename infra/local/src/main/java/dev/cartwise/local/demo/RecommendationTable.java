package dev.cartwise.local.demo;

import dev.cartwise.local.demo.ShownShopper.ShownItem;
import dev.cartwise.local.sampleshop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Recommendations as aligned text: Chinese title, price and reason, with the English title below.
 */
final class RecommendationTable {
  private static final int SHOWN_PURCHASES = 3;
  private static final String GAP = "  ";

  private RecommendationTable() {}

  /** The lines of one shopper's table, columns as wide as their widest cell. */
  static List<String> lines(ShownShopper shopper) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Shopper "
            + shopper.userId()
            + " · bought lately: "
            + shopper.bought().stream()
                .limit(SHOWN_PURCHASES)
                .map(Product::titleZh)
                .collect(Collectors.joining("、")));
    int title =
        shopper.recommended().stream()
            .map(ShownItem::product)
            .mapToInt(
                product ->
                    Math.max(DisplayWidth.of(product.titleZh()), DisplayWidth.of(product.title())))
            .max()
            .orElse(0);
    int price =
        shopper.recommended().stream()
            .mapToInt(item -> DisplayWidth.of(price(item.product())))
            .max()
            .orElse(0);
    lines.add(
        row(
            " #",
            DisplayWidth.padRight("商品 Product", title),
            DisplayWidth.padLeft("¥", price),
            "Why"));
    int why =
        shopper.recommended().stream()
            .mapToInt(item -> DisplayWidth.of(reasons(item)))
            .max()
            .orElse(0);
    lines.add("─".repeat(2 + title + price + 3 * GAP.length() + why));
    for (int i = 0; i < shopper.recommended().size(); i++) {
      ShownItem item = shopper.recommended().get(i);
      lines.add(
          row(
              DisplayWidth.padLeft(Integer.toString(i + 1), 2),
              DisplayWidth.padRight(item.product().titleZh(), title),
              DisplayWidth.padLeft(price(item.product()), price),
              reasons(item)));
      lines.add(row("  ", item.product().title(), "", ""));
    }
    return lines;
  }

  private static String reasons(ShownItem item) {
    return String.join("; ", item.reasons());
  }

  private static String price(Product product) {
    return "¥" + product.priceYuan();
  }

  private static String row(String... cells) {
    return String.join(GAP, cells).stripTrailing();
  }
}
