package dev.cartwise.tagimages;

import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.contracts.ShopRegistry;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.imagetagging.HeadTags;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.ImageTags;
import dev.cartwise.imagetagging.RgbImage;
import dev.cartwise.imagetagging.ScoredLabel;
import dev.cartwise.imagetagging.colour.ImageProperties;
import dev.cartwise.imagetagging.decode.source.ImageRefusedException;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.tagimages.photo.Photo;
import dev.cartwise.tagimages.photo.PhotoKey;
import dev.cartwise.tagimages.photo.PhotoStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns uploaded photos into image rows.
 *
 * <p>An upload may be announced any number of times and in any order: the row ends as the newest
 * photo says. Whatever is no photo of an item is none of our business and is skipped.
 */
final class UploadTagging {

  private static final Logger LOG = LoggerFactory.getLogger(UploadTagging.class);
  private static final int MAX_COLOURS = 5;

  private final ShopRegistry shops;
  private final PhotoStore photos;
  private final ShopChampions<ImageTagger> taggers;
  private final ItemImageStore rows;
  private final MetricLines metrics;

  UploadTagging(
      ShopRegistry shops,
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
   * Tags every photo of an event; one that cannot be tagged does not keep the others.
   *
   * @throws UntaggedPhotosException if some could not be tagged
   */
  void tag(List<ObjectCreated> uploads) {
    List<RuntimeException> failures = new ArrayList<>();
    for (ObjectCreated upload : uploads) {
      Optional<PhotoKey> key = PhotoKey.parse(upload.key(), shops);
      if (key.isEmpty()) {
        LOG.info("skipped {}: not images/<shop>/<item>/<name> of a shop", upload.key());
        continue;
      }
      try {
        tag(upload, key.get());
      } catch (RuntimeException e) {
        LOG.warn("{} was not tagged", upload.key(), e);
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw new UntaggedPhotosException(failures);
    }
  }

  private void tag(ObjectCreated upload, PhotoKey key) {
    Optional<byte[]> file = photos.read(upload.key(), Optional.empty());
    if (file.isEmpty()) {
      LOG.info("skipped {}: it has been deleted since", upload.key());
      return;
    }
    try (ArtifactLease<ImageTagger> lease = taggers.acquire(key.shop())) {
      RgbImage image = Photo.decode(file.get());
      ImageTags tags = lease.artifact().tag(image);
      boolean newest = rows.putUnlessOlder(key.shop(), row(upload, key, lease, image, tags));
      metrics.count(key.shop().value(), newest ? "ImagesTagged" : "ImagesOutdated", 1);
    } catch (ImageRefusedException e) {
      metrics.count(key.shop().value(), "ImagesRefused", 1);
      throw new IllegalArgumentException(upload.key() + ": " + e.getMessage(), e);
    } catch (InferenceException e) {
      throw new IllegalStateException(upload.key() + ": the model failed", e);
    }
  }

  private static ItemImage row(
      ObjectCreated upload,
      PhotoKey key,
      ArtifactLease<ImageTagger> lease,
      RgbImage image,
      ImageTags tags) {
    ImageProperties properties = ImageProperties.of(image, MAX_COLOURS);
    return new ItemImage(
        key.itemId(),
        upload.key(),
        upload.sequence(),
        lease.version(),
        tags.heads().stream().map(UploadTagging::tag).toList(),
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
