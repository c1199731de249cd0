package dev.cartwise.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shops that a setting names, each with the tracking ids that its storefronts send.
 *
 * @param byTrackingId the shop of each tracking id
 */
public record DeclaredShops(Map<String, ShopId> byTrackingId) {

  public DeclaredShops {
    byTrackingId = Map.copyOf(byTrackingId);
  }

  /**
   * Reads {@code shop=trackingId[,shop=trackingId…]}; a shop may have several tracking ids.
   *
   * @throws IllegalArgumentException on a malformed entry, a bad shop id or a tracking id used
   *     twice
   */
  public static DeclaredShops parse(String text) {
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
    return new DeclaredShops(shops);
  }

  /** Every shop that is named. */
  public Set<ShopId> shops() {
    return byTrackingId.values().stream().collect(Collectors.toUnmodifiableSet());
  }
}
