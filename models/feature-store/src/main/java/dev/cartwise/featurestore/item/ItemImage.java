package dev.cartwise.featurestore.item;

import java.util.Comparator;
import java.util.List;

/**
 * What is known of an item by one of its photos.
 *
 * @param itemId the item
 * @param objectKey where the photo lies, {@code images/<shop>/<item>/<name>}
 * @param sequence orders what happened to this object, and nothing else: of two texts the greater
 *     is the newer
 * @param uploadedMillis when it was uploaded, which orders the photos of an item
 * @param model the version of the model that tagged it
 * @param tags what the photo shows, at most one tag of each kind
 * @param colours the subject's colours, the largest share first
 * @param embedding photos that look alike have a similar direction; without dimensions if the model
 *     gives none
 */
public record ItemImage(
    String itemId,
    String objectKey,
    String sequence,
    long uploadedMillis,
    String model,
    List<Tag> tags,
    List<Colour> colours,
    PackedDirection embedding) {

  /**
   * One thing that a photo shows.
   *
   * @param kind what it tells, such as {@code articleType}
   * @param name what it is
   * @param confidence its probability, 0 to 1
   */
  public record Tag(String kind, String name, double confidence) {}

  /**
   * A colour of the subject.
   *
   * @param hex as {@code #rrggbb}
   * @param share of the subject, 0 to 1
   */
  public record Colour(String hex, double share) {}

  /**
   * The photo that speaks for an item is the greatest: the newest, of those of one moment by key.
   */
  public static final Comparator<ItemImage> BY_AGE =
      Comparator.comparingLong(ItemImage::uploadedMillis).thenComparing(ItemImage::objectKey);

  public ItemImage {
    tags = List.copyOf(tags);
    colours = List.copyOf(colours);
  }
}
