package dev.cartwise.featurestore.item;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what is known of items by their photos. Of an item's photos the newest speaks for it, as
 * {@link ItemImage#BY_AGE} says, whatever came first.
 */
public interface ItemImageStore {

  /** How many photos of one item are looked at, the first by their names. */
  int MAX_PHOTOS = 50;

  /**
   * Stores what a photo shows unless something newer of the same object was stored already.
   *
   * @return false if there was something newer
   * @throws UnwrittenException if it is not certain to be stored
   */
  boolean putUnlessOlder(ShopId shop, ItemImage image);

  /**
   * Forgets a photo unless something newer of the same object was stored already.
   *
   * @param sequence the place of its removal, as {@link ItemImage#sequence}
   * @return false if there is something newer
   * @throws UnwrittenException if it is not certain to be forgotten
   */
  boolean removeUnlessNewer(ShopId shop, String itemId, String objectKey, String sequence);

  /** The item's newest photo, or empty if none was tagged. */
  Optional<ItemImage> read(ShopId shop, String itemId);

  /** What is known of one photo, or empty if it was not tagged. */
  Optional<ItemImage> readPhoto(ShopId shop, String itemId, String objectKey);

  /** The newest photo of each item of the shop in no particular order. */
  Stream<ItemImage> readAll(ShopId shop);

  /**
   * The newest photos among as many of the shop's as the bound allows, one of an item, in no
   * particular order.
   */
  ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound);
}
