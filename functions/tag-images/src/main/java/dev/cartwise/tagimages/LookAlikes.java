package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.TimedSnapshots;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.imagetagging.gallery.LookAlike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private final ShopChampions<Gallery> galleries;
  private final TimedSnapshots<ShopId, List<Entry>> snapshots;

  private record Entry(String itemId, String model, PackedDirection direction) {}

  LookAlikes(ItemImageStore rows, ShopChampions<Gallery> galleries, LongSupplier clockMillis) {
    this.rows = rows;
    this.galleries = galleries;
    this.snapshots = new TimedSnapshots<>(MAX_AGE, clockMillis, this::readAll);
  }

  /** The items most like this one, best first; empty if no photo of it was tagged. */
  Optional<List<LookAlike>> of(ShopId shop, String itemId, int count) {
    return rows.read(shop, itemId)
        .map(
            image ->
                inGallery(shop, image, count)
                    .orElseGet(() -> nearest(snapshots.of(shop), image, count)));
  }

  /** Empty if the shop has no usable gallery, or one of another model than the photo's. */
  private Optional<List<LookAlike>> inGallery(ShopId shop, ItemImage image, int count) {
    Optional<ArtifactLease<Gallery>> found = galleries.find(shop);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (ArtifactLease<Gallery> lease = found.get()) {
      return lease.artifact().model().equals(image.model())
          ? Optional.of(lease.artifact().nearest(image.embedding(), image.itemId(), count))
          : Optional.empty();
    }
  }

  private static List<LookAlike> nearest(List<Entry> entries, ItemImage image, int count) {
    List<LookAlike> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.itemId().equals(image.itemId()) && entry.model().equals(image.model())) {
        all.add(new LookAlike(entry.itemId(), entry.direction().cosine(image.embedding())));
      }
    }
    all.sort(
        Comparator.comparingDouble(LookAlike::score).reversed().thenComparing(LookAlike::itemId));
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  private List<Entry> readAll(ShopId shop) {
    try (Stream<ItemImage> all = rows.readAll(shop)) {
      return all.filter(image -> image.embedding().dimension() > 0)
          .limit(MAX_ROWS)
          .map(image -> new Entry(image.itemId(), image.model(), image.embedding()))
          .toList();
    }
  }
}
