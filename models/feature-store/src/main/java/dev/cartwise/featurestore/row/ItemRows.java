package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.RowKey;

/** The partition keys of items. */
public final class ItemRows {

  /** What stands between the shop and the item. */
  static final String MARK = "#i#";

  private ItemRows() {}

  static RowKey key(ShopId shop, String itemId, String sortKey) {
    return new RowKey(prefix(shop) + itemId, sortKey);
  }

  /** What leads the partition key of every item of the shop. */
  public static String prefix(ShopId shop) {
    return shop.value() + MARK;
  }

  /** The item of a partition key. */
  public static String itemId(ShopId shop, String pk) {
    return pk.substring(prefix(shop).length());
  }
}
