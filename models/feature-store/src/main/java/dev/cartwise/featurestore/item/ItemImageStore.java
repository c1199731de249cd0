package dev.cartwise.featurestore.item;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what is known of items by their photos, the newest photo of each. */
public interface ItemImageStore {

  /**
   * Stores what a photo shows unless a newer photo of the item was stored already.
   *
   * @return false if there was a newer one
   * @throws UnwrittenException if it is not certain to be stored
   */
  boolean putUnlessOlder(ShopId shop, ItemImage image);

  /** The item's photo, or empty if none was tagged. */
  Optional<ItemImage> read(ShopId shop, String itemId);

  /**
   * The photos of all items of the shop in no particular order, fetched page by page while the
   * stream is consumed.
   */
  Stream<ItemImage> readAll(ShopId shop);

  /** As many of the shop's photos as the bound allows, in no particular order. */
  ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound);
}
