package dev.cartwise.featurestore;

import dev.cartwise.contracts.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what is known of items by their titles and descriptions. */
public interface ItemTextStore {

  /**
   * Stores the texts, each in place of its former self.
   *
   * @param texts no two of one item
   * @throws UnwrittenException if some could not be written in time; it tells which
   */
  void put(ShopId shop, List<ItemText> texts);

  /**
   * The hashes of the items' stored texts, by item id; those without are left out.
   *
   * @param itemIds no two the same
   */
  Map<String, String> contentHashes(ShopId shop, Collection<String> itemIds);

  /** The item's text, or empty if none was embedded. */
  Optional<ItemText> read(ShopId shop, String itemId);

  /**
   * The texts of all items of the shop in no particular order, fetched page by page while the
   * stream is consumed.
   */
  Stream<ItemText> readAll(ShopId shop);
}
