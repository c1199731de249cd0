package dev.cartwise.local.shops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.shopregistry.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How shops are printed.
 *
 * @param isJson whether as one line of JSON
 */
public record ShopText(boolean isJson) {

  /** One shop. */
  public String told(Shop shop) {
    return isJson ? json(shop).toString() : line(shop);
  }

  /** Shops in their order. */
  public String listed(List<Shop> shops) {
    if (isJson) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      ArrayNode list = document.putArray("shops");
      shops.forEach(shop -> list.add(json(shop)));
      return document.toString();
    }
    return shops.isEmpty()
        ? "no shops"
        : shops.stream().map(ShopText::line).collect(Collectors.joining("\n"));
  }

  private static String line(Shop shop) {
    String state =
        shop.deleted()
            .map(since -> "deleted " + since)
            .orElse(shop.isScheduled() ? "served, trained on schedule" : "served");
    return String.format(
            Locale.ROOT,
            "%-16s  made %s  %s  %s",
            shop.id(),
            shop.created(),
            state,
            String.join(", ", shop.trackingIds()))
        .stripTrailing();
  }

  private static ObjectNode json(Shop shop) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("shop", shop.id().value());
    ArrayNode trackingIds = node.putArray("trackingIds");
    shop.trackingIds().forEach(trackingIds::add);
    node.put("isScheduled", shop.isScheduled()).put("created", shop.created().toString());
    shop.deleted().ifPresent(since -> node.put("deleted", since.toString()));
    return node;
  }
}
