package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.ImageTags;
import dev.cartwise.imagetagging.ScoredLabel;
import dev.cartwise.imagetagging.colour.ImageProperties;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.imagetagging.pixels.RgbImage;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.tagimages.photo.Photo;
import dev.cartwise.tagimages.photo.PhotoKey;
import dev.cartwise.tagimages.photo.PhotoStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a row of what it shows for each photo in the bucket.
 *
 * <p>An upload or a removal may be announced any number of times and in any order: the rows end as
 * the bucket is. Whatever is no photo of an item is none of our business and is skipped.
 */
final class PhotoTagging {

  private static final Logger LOG = LoggerFactory.getLogger(PhotoTagging.class);
  private static final int MAX_COLOURS = 5;

  private final ShopDirectory shops;
  private final PhotoStore photos;
  private final ShopChampions<ImageTagger> taggers;
  private final ItemImageStore rows;
  private final MetricLines metrics;

  PhotoTagging(
      ShopDirectory shops,
      PhotoStore photos,
      ShopChampions<ImageTagger> taggers,
      ItemImageStore rows,
      MetricLines metrics) {
    this.shops = shops;
    this.photos = photos;
    this.taggers = taggers;
    this.rows = rows;
    this.metrics = metrics;
  }

  /**
   * Does what every record of an event asks for; one that fails does not keep the others.
   *
   * @throws UntaggedPhotosException if some failed
   */
  void apply(List<PhotoChange> changes) {
    List<RuntimeException> failures = new ArrayList<>();
    for (PhotoChange change : changes) {
      try {
        Optional<PhotoKey> key = PhotoKey.parse(change.key(), shops);
        if (key.isEmpty()) {
          LOG.info("skipped {}: not images/<shop>/<item>/<name> of a shop", change.key());
          continue;
        }
        apply(change, key.get());
      } catch (RuntimeException e) {
        LOG.warn("{} was not {}", change.key(), change.isRemoved() ? "forgotten" : "tagged", e);
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw new UntaggedPhotosException(failures);
    }
  }

  private void apply(PhotoChange change, PhotoKey key) {
    if (change.isRemoved()) {
      forget(change, key);
      return;
    }
    Optional<byte[]> file = photos.read(change.key(), Optional.empty());
    if (file.isEmpty()) {
      LOG.info("skipped {}: it has been deleted since", change.key());
      forget(change, key);
      return;
    }
    try (ArtifactLease<ImageTagger> lease = taggers.acquire(key.shop())) {
      lease
          .championProblem()
          .ifPresent(
              problem ->
                  metrics.count(key.shop().value(), "Problem", problem, "ChampionNotServed", 1));
      RgbImage image = Photo.decode(file.get(), lease.artifact());
      ImageTags tags = lease.artifact().tag(image);
      boolean newest = rows.putUnlessOlder(key.shop(), row(change, key, lease, image, tags));
      metrics.note(key.shop().value(), newest ? "ImagesTagged" : "ImagesOutdated", 1);
    } catch (ImageRefusedException e) {
      metrics.note(key.shop().value(), "ImagesRefused", 1);
      throw new IllegalArgumentException(change.key() + ": " + e.getMessage(), e);
    } catch (InferenceException e) {
      throw new IllegalStateException(change.key() + ": the model failed", e);
    }
    // A removal that was told while the photo was tagged found no row to remove.
    if (!photos.exists(change.key())) {
      forget(change, key);
    }
  }

  private void forget(PhotoChange change, PhotoKey key) {
    if (rows.removeUnlessNewer(key.shop(), key.itemId(), change.key(), change.sequence())) {
      metrics.note(key.shop().value(), "ImagesRemoved", 1);
    }
  }

  private static ItemImage row(
      PhotoChange upload,
      PhotoKey key,
      ArtifactLease<ImageTagger> lease,
      RgbImage image,
      ImageTags tags) {
    ImageProperties properties = ImageProperties.of(image, MAX_COLOURS);
    return new ItemImage(
        key.itemId(),
        upload.key(),
        upload.sequence(),
        upload.timeMillis(),
        lease.version(),
        tags.heads().stream().map(PhotoTagging::tag).toList(),
        properties.foreground().orElse(properties.whole()).colours().stream()
            .map(colour -> new ItemImage.Colour(colour.hex(), colour.share()))
            .toList(),
        PackedDirection.of(tags.embedding()));
  }

  private static ItemImage.Tag tag(HeadTags head) {
    ScoredLabel best = head.best();
    return new ItemImage.Tag(head.head(), best.label().name(), best.confidence());
  }
}
