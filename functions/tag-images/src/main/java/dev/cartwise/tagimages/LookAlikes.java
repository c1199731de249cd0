package dev.cartwise.tagimages;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.gallery.LookAlike;
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
 * Finds items whose photos look alike, exactly.
 *
 * <p>The item's own row is read at every call, in one round trip. The others come from the gallery
 * that the last training made; a shop without one gets its image rows compared, which are read at
 * most once in {@link #MAX_AGE}.
 */
final class LookAlikes {

  /** How old the rows of a shop without a gallery may get. */
  static final Duration MAX_AGE = Duration.ofMinutes(5);

  /** How many of them are compared at most. */
  static final int MAX_ROWS = 5_000;

  private final ItemImageStore rows;
  private final ShopGalleries galleries;
  private final LongSupplier clockMillis;
  private final Map<ShopId, Snapshot> snapshots = new ConcurrentHashMap<>();

  private record Snapshot(List<Entry> entries, long takenAtMillis) {}

  private record Entry(String itemId, String model, PackedDirection direction) {}

  LookAlikes(ItemImageStore rows, ShopGalleries galleries, LongSupplier clockMillis) {
    this.rows = rows;
    this.galleries = galleries;
    this.clockMillis = clockMillis;
  }

  /** The items most like this one, best first; empty if no photo of it was tagged. */
  Optional<List<LookAlike>> of(ShopId shop, String itemId, int count) {
    return rows.read(shop, itemId)
        .map(
            image ->
                galleries
                    .nearest(shop, image, count)
                    .orElseGet(() -> nearest(snapshot(shop), image, count)));
  }

  private static List<LookAlike> nearest(Snapshot snapshot, ItemImage image, int count) {
    List<LookAlike> all = new ArrayList<>();
    for (Entry entry : snapshot.entries()) {
      if (!entry.itemId().equals(image.itemId()) && entry.model().equals(image.model())) {
        all.add(new LookAlike(entry.itemId(), entry.direction().cosine(image.embedding())));
      }
    }
    all.sort(
        Comparator.comparingDouble(LookAlike::score).reversed().thenComparing(LookAlike::itemId));
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  private Snapshot snapshot(ShopId shop) {
    return snapshots.compute(shop, (key, old) -> old != null && isFresh(old) ? old : take(key));
  }

  private boolean isFresh(Snapshot snapshot) {
    return clockMillis.getAsLong() - snapshot.takenAtMillis() < MAX_AGE.toMillis();
  }

  private Snapshot take(ShopId shop) {
    try (Stream<ItemImage> all = rows.readAll(shop)) {
      List<Entry> entries =
          all.filter(image -> image.embedding().dimension() > 0)
              .limit(MAX_ROWS)
              .map(image -> new Entry(image.itemId(), image.model(), image.embedding()))
              .toList();
      return new Snapshot(entries, clockMillis.getAsLong());
    }
  }
}
