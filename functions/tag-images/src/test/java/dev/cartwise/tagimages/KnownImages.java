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
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Photos' rows in memory, with the table's rules. */
final class KnownImages implements ItemImageStore {

  private record Key(ShopId shop, String objectKey) {}

  private final Map<Key, ItemImage> rows = new ConcurrentHashMap<>();
  int scans;

  @Override
  public boolean putUnlessOlder(ShopId shop, ItemImage image) {
    ItemImage kept =
        rows.merge(
            new Key(shop, image.objectKey()),
            image,
            (old, given) -> given.sequence().compareTo(old.sequence()) >= 0 ? given : old);
    return kept.equals(image);
  }

  @Override
  public boolean removeUnlessNewer(ShopId shop, String itemId, String objectKey, String sequence) {
    return rows.computeIfPresent(
            new Key(shop, objectKey),
            (key, old) -> sequence.compareTo(old.sequence()) >= 0 ? null : old)
        == null;
  }

  @Override
  public Optional<ItemImage> read(ShopId shop, String itemId) {
    return photos(shop).filter(photo -> photo.itemId().equals(itemId)).max(ItemImage.BY_AGE);
  }

  @Override
  public Optional<ItemImage> readPhoto(ShopId shop, String itemId, String objectKey) {
    return Optional.ofNullable(rows.get(new Key(shop, objectKey)));
  }

  @Override
  public ItemSample<ItemImage> readSome(ShopId shop, ReadBound bound) {
    scans++;
    List<ItemImage> all = readAll(shop).toList();
    return new ItemSample<>(all.stream().limit(bound.rows()).toList(), all.size() <= bound.rows());
  }

  @Override
  public Stream<ItemImage> readAll(ShopId shop) {
    return photos(shop)
        .collect(
            Collectors.toMap(
                ItemImage::itemId, Function.identity(), BinaryOperator.maxBy(ItemImage.BY_AGE)))
        .values()
        .stream();
  }

  private Stream<ItemImage> photos(ShopId shop) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().shop().equals(shop))
        .map(Map.Entry::getValue);
  }
}
