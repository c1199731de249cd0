package dev.cartwise.featurestore.row;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.item.ItemImage;
import dev.cartwise.featurestore.item.PackedDirection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The row of a photo: short names and packed values, to fit into one write unit. Its sort key is
 * {@code <item>/<name>}, the object's key without {@code images/<shop>/}: a photo's item has no
 * slash, so the photos of an item are what begins with it and a slash.
 */
public final class ItemImageRows {

  /** The kind of row, which ends the partition key. */
  public static final String KIND = "photo";

  public static final String SEQUENCE = "q";

  private static final String OBJECT_KEY = "k";
  private static final String UPLOADED = "u";
  private static final char SLASH = '/';
  private static final int FOLDERS = 2;
  private static final String MODEL = "m";
  private static final String TAGS = "t";
  private static final String COLOURS = "c";
  private static final String EMBEDDING = "e";

  private ItemImageRows() {}

  /**
   * The key of a photo's row.
   *
   * @throws IllegalArgumentException if the object is no photo of the item
   */
  public static RowKey key(ShopId shop, String itemId, String objectKey) {
    String[] parts = objectKey.split("/", FOLDERS + 1);
    if (parts.length <= FOLDERS || !parts[FOLDERS].startsWith(itemId + SLASH)) {
      throw new IllegalArgumentException(objectKey + " is no photo of " + itemId);
    }
    return new RowKey(ItemRows.key(shop, itemId, KIND).pk(), parts[FOLDERS]);
  }

  /** What the keys of an item's photos have in common; empty if there can be no photo of it. */
  public static Optional<RowKey> prefix(ShopId shop, String itemId) {
    String prefix = itemId + SLASH;
    return itemId.isEmpty() || itemId.indexOf(SLASH) >= 0 || !ItemRows.isStorable(prefix)
        ? Optional.empty()
        : Optional.of(new RowKey(ItemRows.key(shop, itemId, KIND).pk(), prefix));
  }

  public static Map<String, AttributeValue> write(ShopId shop, ItemImage image) {
    Map<String, AttributeValue> row = RowSchema.begin(key(shop, image.itemId(), image.objectKey()));
    row.put(OBJECT_KEY, AttributeValue.fromS(image.objectKey()));
    row.put(SEQUENCE, AttributeValue.fromS(image.sequence()));
    row.put(UPLOADED, AttributeValue.fromN(Long.toString(image.uploadedMillis())));
    row.put(MODEL, AttributeValue.fromS(image.model()));
    row.put(
        TAGS,
        texts(
            image.tags().stream()
                .map(tag -> tag.kind() + "|" + rounded(tag.confidence()) + "|" + tag.name())
                .toList()));
    row.put(
        COLOURS,
        texts(
            image.colours().stream()
                .map(colour -> colour.hex() + "|" + rounded(colour.share()))
                .toList()));
    row.put(
        EMBEDDING, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(image.embedding().bytes())));
    return row;
  }

  public static ItemImage read(Map<String, AttributeValue> stored) {
    RowReader row = RowReader.of(stored).upToSchema(RowSchema.CURRENT);
    return new ItemImage(
        itemId(row.text(RowSchema.SK)),
        row.text(OBJECT_KEY),
        row.text(SEQUENCE),
        row.wholeNumber(UPLOADED),
        row.text(MODEL),
        row.texts(TAGS).stream().map(ItemImageRows::tag).toList(),
        row.texts(COLOURS).stream().map(ItemImageRows::colour).toList(),
        new PackedDirection(row.bytes(EMBEDDING)));
  }

  private static String itemId(String sortKey) {
    int slash = sortKey.indexOf(SLASH);
    if (slash < 0) {
      throw new MalformedRowException(RowSchema.SK, "is not <item>/<name>");
    }
    return sortKey.substring(0, slash);
  }

  private static AttributeValue texts(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
  }

  private static String rounded(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static ItemImage.Tag tag(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length < 3) {
      throw new MalformedRowException(TAGS, "is not kind|confidence|name: '" + text + "'");
    }
    return new ItemImage.Tag(parts[0], parts[2], number(TAGS, parts[1]));
  }

  private static ItemImage.Colour colour(String text) {
    String[] parts = text.split("\\|", 2);
    if (parts.length < 2) {
      throw new MalformedRowException(COLOURS, "is not colour|share: '" + text + "'");
    }
    return new ItemImage.Colour(parts[0], number(COLOURS, parts[1]));
  }

  private static double number(String attribute, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new MalformedRowException(attribute, "has no number in '" + text + "'", e);
    }
  }
}
