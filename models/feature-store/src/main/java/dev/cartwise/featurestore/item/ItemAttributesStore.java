package dev.cartwise.featurestore.item;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.UnwrittenException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps the attributes that shops send about their items. */
public interface ItemAttributesStore {

  /** How many items one point read may ask for. */
  int MAX_POINT_READS = 8;

  /**
   * Stores the items, each in place of its former self.
   *
   * @param items no two with the same id
   * @throws UnwrittenException if some could not be written in time; it tells which
   */
  void put(ShopId shop, List<ItemRecord> items);

  /**
   * The items known under these ids, by id.
   *
   * @throws IllegalArgumentException if there are more than {@link #MAX_POINT_READS} ids
   */
  Map<String, ItemRecord> read(ShopId shop, Collection<String> itemIds);

  /**
   * Every item of the shop in no particular order, fetched page by page while the stream is
   * consumed.
   */
  Stream<ItemRecord> readAll(ShopId shop);

  /** As many of the shop's items as the bound allows, in no particular order. */
  ItemSample<ItemRecord> readSome(ShopId shop, ReadBound bound);
}
