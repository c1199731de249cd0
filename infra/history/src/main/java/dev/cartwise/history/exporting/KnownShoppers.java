package dev.cartwise.history.exporting;

import dev.cartwise.contracts.Pseudonyms;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.row.RowSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The shoppers of a shop who have a row, by their names in the archive. A row tells who somebody
 * is, the archive does not: whoever has the archive's key can tell which name is whose, and whoever
 * was erased has no row.
 */
final class KnownShoppers {
  private static final HexFormat HEX = HexFormat.of();

  private final DynamoDbClient client;
  private final String table;
  private final Pseudonyms pseudonyms;

  /**
   * Looks into a table.
   *
   * @param table of user features
   */
  KnownShoppers(DynamoDbClient client, String table, Pseudonyms pseudonyms) {
    this.client = client;
    this.table = table;
    this.pseudonyms = pseudonyms;
  }

  /** Adds a line for each row of a shopper; the whole table is read. */
  void spill(ShopId shop, ShopperParts parts) throws IOException {
    for (Map<String, AttributeValue> row :
        client
            .scanPaginator(
                scan ->
                    scan.tableName(table)
                        .filterExpression("begins_with(#pk, :shop)")
                        .projectionExpression("#pk, #sk")
                        .expressionAttributeNames(Map.of("#pk", RowSchema.PK, "#sk", RowSchema.SK))
                        .expressionAttributeValues(
                            Map.of(":shop", AttributeValue.fromS(shop.value() + '#'))))
            .items()) {
      String key = RowSchema.key(row).pk();
      String name = pseudonyms.of(Shopper.parseKey(key));
      parts.add(name, name + ' ' + HEX.formatHex(key.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** The shoppers that a part tells of, by name. */
  static Map<String, Shopper> read(BufferedReader part) throws IOException {
    Map<String, Shopper> shoppers = new HashMap<>();
    try (part) {
      for (String line = part.readLine(); line != null; line = part.readLine()) {
        int space = line.indexOf(' ');
        byte[] key = HEX.parseHex(line.substring(space + 1));
        shoppers.put(
            line.substring(0, space), Shopper.parseKey(new String(key, StandardCharsets.UTF_8)));
      }
    }
    return shoppers;
  }
}
