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
    String pk = row.text(RowSchema.PK);
    if (!ItemRows.isOfKind(pk, ItemAttributesRows.KIND)) {
      return Optional.empty();
    }
    row.upToSchema(RowSchema.CURRENT);
    return Optional.of(
        new ShopItem(
            ItemRows.shop(pk),
            new ItemRecord(ItemRows.itemId(row), row.text(ItemAttributesRows.PROPERTIES))));
  }
}
