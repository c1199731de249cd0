package dev.cartwise.tagimages;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ReadBound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Image rows in memory, with the table's rule that the newest photo stays. */
final class KnownImages implements ItemImageStore {

  private record Key(ShopId shop, String itemId) {}

  private final Map<Key, ItemImage> rows = new ConcurrentHashMap<>();
  int scans;

  @Override
  public boolean putUnlessOlder(ShopId shop, ItemImage image) {
    ItemImage kept =
        rows.merge(
            new Key(shop, image.itemId()),
            image,
            (old, given) -> given.sequence().compareTo(old.sequence()) >= 0 ? given : old);
    return kept.equals(image);
  }

  @Override
  public Optional<ItemImage> read(ShopId shop, String itemId) {
    return Optional.ofNullable(rows.get(new Key(shop, itemId)));
  }

  @Override
  public ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound) {
    List<ItemImage> all = readAll(shop).toList();
    return new ItemSample<>(
        all.subList(0, Math.min(bound.rows(), all.size())), all.size() <= bound.rows());
  }

  @Override
  public Stream<ItemImage> readAll(ShopId shop) {
    scans++;
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().shop().equals(shop))
        .map(Map.Entry::getValue);
  }
}
