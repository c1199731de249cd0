package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.artifactstore.serving.TimedSnapshots;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.featurestore.item.ReadBound;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.imagetagging.gallery.LookAlike;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  /** Of how many shops rows are kept: each may have some megabytes of them. */
  private static final int MOST_SHOPS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(LookAlikes.class);

  /** A photo's row takes about half a kilobyte. */
  private static final ReadBound BOUND = new ReadBound(MAX_ROWS, 12, Duration.ofSeconds(5));

  private final ItemImageStore rows;
  private final ShopChampions<Gallery> galleries;
  private final TimedSnapshots<ShopId, List<Entry>> snapshots;

  private record Entry(String itemId, String model, PackedDirection direction) {}

  LookAlikes(ItemImageStore rows, ShopChampions<Gallery> galleries, LongSupplier clockMillis) {
    this.rows = rows;
    this.galleries = galleries;
    this.snapshots = new TimedSnapshots<>(MAX_AGE, MOST_SHOPS, clockMillis, this::readSome);
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

  private List<Entry> readSome(ShopId shop) {
    ItemSample<ItemImage> some = rows.readSome(shop, BOUND);
    if (!some.isWhole()) {
      LOG.warn("{} has no gallery: only {} photos are compared", shop, some.rows().size());
    }
    return some.rows().stream()
        .filter(image -> image.embedding().dimension() > 0)
        .map(image -> new Entry(image.itemId(), image.model(), image.embedding()))
        .toList();
  }
}
