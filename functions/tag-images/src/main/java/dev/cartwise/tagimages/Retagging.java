package dev.cartwise.tagimages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.serving.ArtifactLease;
import dev.cartwise.artifactstore.serving.ShopChampions;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.ItemImageStore;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import dev.cartwise.tagimages.photo.PhotoKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tags stored photos again that another model tagged, or none: what two models say of photos cannot
 * be compared. What the shop's model tagged already is left alone, so a run that was cut off is
 * simply begun again.
 */
final class Retagging {

  /** The member of an event that gives the keys of the photos. */
  static final String KEYS = "retag";

  /** How many photos one event may ask for, which is some seconds of work. */
  static final int MAX_KEYS = 10;

  private final ShopDirectory shops;
  private final ShopChampions<ImageTagger> taggers;
  private final ItemImageStore rows;
  private final PhotoTagging tagging;

  Retagging(
      ShopDirectory shops,
      ShopChampions<ImageTagger> taggers,
      ItemImageStore rows,
      PhotoTagging tagging) {
    this.shops = shops;
    this.taggers = taggers;
    this.rows = rows;
    this.tagging = tagging;
  }

  /**
   * Does what an event asks for.
   *
   * @return JSON: how many photos were {@code tagged}, how many were {@code current}, and how many
   *     {@code failed}, of which the log tells
   * @throws IllegalArgumentException if it is not {@code {"retag": [<key>, …]}} of at most {@link
   *     #MAX_KEYS} keys
   */
  String retag(JsonNode event) {
    int tagged = 0;
    int current = 0;
    int failed = 0;
    for (String key : keys(event.path(KEYS))) {
      Optional<PhotoKey> photo = PhotoKey.parse(key, shops);
      if (photo.isEmpty()) {
        failed++;
        continue;
      }
      Optional<ItemImage> row = rows.readPhoto(photo.get().shop(), photo.get().itemId(), key);
      if (row.isPresent() && row.get().model().equals(model(photo.get()))) {
        current++;
        continue;
      }
      try {
        tagging.apply(List.of(upload(key, row)));
        tagged++;
      } catch (UntaggedPhotosException e) {
        failed++;
      }
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    return answer.put("tagged", tagged).put("current", current).put("failed", failed).toString();
  }

  /** The upload that the row is of, so that a newer one wins; else one before all others. */
  private static PhotoChange upload(String key, Optional<ItemImage> row) {
    return new PhotoChange(
        key,
        row.map(ItemImage::sequence).orElse(PhotoChange.FIRST),
        row.map(ItemImage::uploadedMillis).orElse(0L),
        false);
  }

  private String model(PhotoKey photo) {
    try (ArtifactLease<ImageTagger> lease = taggers.acquire(photo.shop())) {
      return lease.version();
    }
  }

  private static List<String> keys(JsonNode list) {
    if (!list.isArray() || list.size() > MAX_KEYS) {
      throw new IllegalArgumentException(KEYS + ": is no list of at most " + MAX_KEYS + " keys");
    }
    List<String> keys = new ArrayList<>();
    for (JsonNode key : list) {
      if (!key.isTextual()) {
        throw new IllegalArgumentException(KEYS + ": keys are texts");
      }
      keys.add(key.textValue());
    }
    return keys;
  }
}
