package dev.cartwise.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shops that a deployment serves, each with the tracking id that its storefront sends.
 *
 * @param shopByTrackingId tracking id (1 to 256 characters) to shop
 */
public record ShopRegistry(Map<String, ShopId> shopByTrackingId) {

  public ShopRegistry {
    shopByTrackingId = Map.copyOf(shopByTrackingId);
  }

  /**
   * Reads {@code shop=trackingId[,shop=trackingId…]}; a shop may have several tracking ids.
   *
   * @throws IllegalArgumentException on a malformed entry, a bad shop id or a tracking id used
   *     twice
   */
  public static ShopRegistry parse(String text) {
    Map<String, ShopId> shops = new LinkedHashMap<>();
    for (String entry : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals < 1 || equals == entry.length() - 1) {
        throw new IllegalArgumentException("not a shop=trackingId entry: '" + entry + "'");
      }
      String trackingId = entry.substring(equals + 1).trim();
      ShopId shop = new ShopId(entry.substring(0, equals).trim());
      if (shops.putIfAbsent(trackingId, shop) != null) {
        throw new IllegalArgumentException("tracking id used twice: '" + trackingId + "'");
      }
    }
    return new ShopRegistry(shops);
  }

  /** The shop that owns the tracking id, or empty if none does. */
  public Optional<ShopId> byTrackingId(String trackingId) {
    return Optional.ofNullable(shopByTrackingId.get(trackingId));
  }

  /** The registered shop of this name, or empty if the name is unknown or malformed. */
  public Optional<ShopId> byName(String name) {
    return shops().stream().filter(shop -> shop.value().equals(name)).findFirst();
  }

  /** Every shop of the deployment. */
  public Set<ShopId> shops() {
    return shopByTrackingId.values().stream().collect(Collectors.toUnmodifiableSet());
  }
}
