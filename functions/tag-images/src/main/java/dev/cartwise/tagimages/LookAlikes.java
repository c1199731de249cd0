package dev.cartwise.tagimages;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.ItemImage;
import dev.cartwise.featurestore.ItemImageStore;
import dev.cartwise.featurestore.PackedDirection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Finds items whose photos look alike, among all photos of the shop, exactly.
 *
 * <p>The item's own row is read at every call; the shop's others are kept for {@link #MAX_AGE}, so
 * a call between two readings makes one round trip and a photo is found after that time at last.
 */
final class LookAlikes {

  /** How old the photos of a shop may get. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  /** How many photos of a shop are compared at most. */
  static final int MAX_PHOTOS = 50_000;

  private final ItemImageStore rows;
  private final LongSupplier clockMillis;
  private final Map<ShopId, Gallery> galleries = new ConcurrentHashMap<>();

  private record Gallery(List<Entry> entries, long takenAtMillis) {}

  private record Entry(String itemId, String model, PackedDirection direction) {}

  /**
   * An item that looks like another.
   *
   * @param itemId the item
   * @param score the cosine of the two photos' directions, -1 to 1
   */
  record Similar(String itemId, double score) {}

  LookAlikes(ItemImageStore rows, LongSupplier clockMillis) {
    this.rows = rows;
    this.clockMillis = clockMillis;
  }

  /** The items most like this one, best first; empty if no photo of it was tagged. */
  Optional<List<Similar>> of(ShopId shop, String itemId, int count) {
    return rows.read(shop, itemId).map(image -> nearest(gallery(shop), image, count));
  }

  private static List<Similar> nearest(Gallery gallery, ItemImage image, int count) {
    List<Similar> all = new ArrayList<>();
    for (Entry entry : gallery.entries()) {
      if (!entry.itemId().equals(image.itemId()) && entry.model().equals(image.model())) {
        all.add(new Similar(entry.itemId(), entry.direction().cosine(image.embedding())));
      }
    }
    all.sort(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::itemId));
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  private Gallery gallery(ShopId shop) {
    return galleries.compute(shop, (key, old) -> old != null && isFresh(old) ? old : take(key));
  }

  private boolean isFresh(Gallery gallery) {
    return clockMillis.getAsLong() - gallery.takenAtMillis() < MAX_AGE.toMillis();
  }

  private Gallery take(ShopId shop) {
    try (Stream<ItemImage> all = rows.readAll(shop)) {
      List<Entry> entries =
          all.filter(image -> image.embedding().dimension() > 0)
              .limit(MAX_PHOTOS)
              .map(image -> new Entry(image.itemId(), image.model(), image.embedding()))
              .toList();
      return new Gallery(entries, clockMillis.getAsLong());
    }
  }
}
