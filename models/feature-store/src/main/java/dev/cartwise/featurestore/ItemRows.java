package dev.cartwise.featurestore;

import dev.cartwise.contracts.ShopId;

/** The partition keys of items. */
final class ItemRows {

  private ItemRows() {}

  static RowKey key(ShopId shop, String itemId, String sortKey) {
    return new RowKey(prefix(shop) + itemId, sortKey);
  }

  /** What leads the partition key of every item of the shop. */
  static String prefix(ShopId shop) {
    return shop.value() + "#i#";
  }

  /** The item of a partition key. */
  static String itemId(ShopId shop, String pk) {
    return pk.substring(prefix(shop).length());
  }
}
