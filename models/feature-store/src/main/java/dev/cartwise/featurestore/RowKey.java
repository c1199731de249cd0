package dev.cartwise.featurestore;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of a row.
 *
 * @param pk the partition key
 * @param sk the sort key
 */
public record RowKey(String pk, String sk) {

  static RowKey of(Map<String, AttributeValue> row) {
    return new RowKey(
        RowReader.of(row).text(FeatureTables.PK), RowReader.of(row).text(FeatureTables.SK));
  }

  Map<String, AttributeValue> attributes() {
    return Map.of(
        FeatureTables.PK, AttributeValue.fromS(pk), FeatureTables.SK, AttributeValue.fromS(sk));
  }
}
