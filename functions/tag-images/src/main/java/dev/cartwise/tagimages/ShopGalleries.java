package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.ArtifactCache;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactLease;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.LiveArtifact;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.imagetagging.gallery.Gallery;
import dev.cartwise.imagetagging.gallery.LookAlike;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gallery of each shop that a training has made. */
final class ShopGalleries {

  private static final Logger LOG = LoggerFactory.getLogger(ShopGalleries.class);
  private static final Task TASK = Task.IMAGE_GALLERY;

  private final ArtifactStore store;
  private final ArtifactCache cache;
  private final LongSupplier clockMillis;
  private final Map<ShopId, LiveArtifact<Gallery>> live = new ConcurrentHashMap<>();

  ShopGalleries(ArtifactStore store, ArtifactCache cache, LongSupplier clockMillis) {
    this.store = store;
    this.cache = cache;
    this.clockMillis = clockMillis;
  }

  /**
   * The items of the shop's gallery that look most like a photo.
   *
   * @return empty if the shop has no gallery, one that cannot be used (which is logged), or one of
   *     another model than the photo's
   */
  Optional<List<LookAlike>> nearest(ShopId shop, ItemImage image, int count) {
    LiveArtifact<Gallery> gallery =
        live.computeIfAbsent(
            shop,
            key ->
                new LiveArtifact<>(
                    store,
                    cache,
                    new ArtifactSlot(key, TASK),
                    artifact -> Gallery.open(artifact.directory().resolve(Gallery.FILE_NAME)),
                    clockMillis));
    Optional<ArtifactLease<Gallery>> found;
    try {
      found = gallery.find();
    } catch (ArtifactException e) {
      LOG.error("{} of {} cannot be used, its image rows are compared", TASK, shop, e);
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (ArtifactLease<Gallery> lease = found.get()) {
      return lease.artifact().model().equals(image.model())
          ? Optional.of(lease.artifact().nearest(image.embedding(), image.itemId(), count))
          : Optional.empty();
    }
  }
}
