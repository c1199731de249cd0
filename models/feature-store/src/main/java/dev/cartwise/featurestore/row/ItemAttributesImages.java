package dev.cartwise.featurestore.row;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.MalformedRowException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items' attributes as the stream of the table of item features carries them. */
public final class ItemAttributesImages {

  private ItemAttributesImages() {}

  /**
   * An item with its shop.
   *
   * @param shop whose it is
   * @param item what the shop sent
   */
  public record ShopItem(ShopId shop, ItemRecord item) {}

  /**
   * Reads the image of a row in DynamoDB's JSON; empty if it is not of attributes but of another
   * writer.
   *
   * @throws MalformedRowException naming the attribute that is not as written
   */
  public static Optional<ShopItem> read(JsonNode image) {
    return read(RowImages.read(image));
  }

  /** Reads a row likewise. */
  public static Optional<ShopItem> read(Map<String, AttributeValue> image) {
    RowReader row = RowReader.of(image);
    if (!row.text(RowSchema.SK).equals(ItemAttributesRows.SORT_KEY)) {
      return Optional.empty();
    }
    row.upToSchema(RowSchema.CURRENT);
    String pk = row.text(RowSchema.PK);
    int mark = pk.indexOf(ItemRows.MARK);
    if (mark < 0 || !ShopId.isWellFormed(pk.substring(0, mark))) {
      throw new MalformedRowException(RowSchema.PK, "is not the key of an item");
    }
    return Optional.of(
        new ShopItem(
            new ShopId(pk.substring(0, mark)),
            new ItemRecord(
                pk.substring(mark + ItemRows.MARK.length()),
                row.text(ItemAttributesRows.PROPERTIES))));
  }
}
