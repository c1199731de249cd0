package dev.cartwise.recommenditems;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items in memory. */
final class KnownItems implements ItemAttributesStore {

  private final Map<ShopId, List<ItemRecord>> byShop = new HashMap<>();

  @Override
  public void put(ShopId shop, List<ItemRecord> items) {
    byShop.put(shop, items);
  }

  @Override
  public Map<String, ItemRecord> read(ShopId shop, Collection<String> itemIds) {
    return readAll(shop)
        .filter(item -> itemIds.contains(item.itemId()))
        .collect(Collectors.toMap(ItemRecord::itemId, item -> item));
  }

  @Override
  public Stream<ItemRecord> readAll(ShopId shop) {
    return byShop.getOrDefault(shop, List.of()).stream();
  }

  @Override
  public ItemSample<ItemRecord> readSome(ShopId shop, ReadBound bound) {
    List<ItemRecord> all = byShop.getOrDefault(shop, List.of());
    return new ItemSample<>(all.stream().limit(bound.rows()).toList(), all.size() <= bound.rows());
  }
}
