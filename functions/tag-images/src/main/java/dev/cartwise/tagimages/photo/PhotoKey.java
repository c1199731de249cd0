package dev.cartwise.tagimages.photo;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.util.Optional;

/**
 * Whose photo an object of the bucket is: {@code images/<shop>/<item>/<anything>}.
 *
 * @param shop the shop
 * @param itemId the item, 1 to 256 characters without a slash
 */
public record PhotoKey(ShopId shop, String itemId) {

  private static final String FOLDER = "images/";
  private static final int MAX_ID = 256;

  /** What the keys of a shop's photos begin with. */
  public static String prefix(ShopId shop) {
    return FOLDER + shop.value() + "/";
  }

  /** Takes a key apart; empty if it names no photo of a shop that is served. */
  public static Optional<PhotoKey> parse(String key, ShopDirectory shops) {
    String[] parts = key.split("/", 4);
    if (parts.length < 4 || !key.startsWith(FOLDER) || parts[3].isEmpty()) {
      return Optional.empty();
    }
    String itemId = parts[2];
    if (itemId.isEmpty() || itemId.codePointCount(0, itemId.length()) > MAX_ID) {
      return Optional.empty();
    }
    return shops.byName(parts[1]).map(shop -> new PhotoKey(shop, itemId));
  }
}
