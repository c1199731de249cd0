package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.row.RowReader;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.VersionCondition;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Rows with a version, read consistently and replaced on condition of it. */
final class VersionedRows {

  private final DynamoDbClient client;

  VersionedRows(DynamoDbClient client) {
    this.client = client;
  }

  /** The row, empty if there is none. */
  Map<String, AttributeValue> get(String table, RowKey key) {
    return client
        .getItem(get -> get.tableName(table).key(RowSchema.attributes(key)).consistentRead(true))
        .item();
  }

  /** How many times the row was written, 0 if there is none. */
  static long version(Map<String, AttributeValue> row) {
    return row.isEmpty() ? 0 : RowReader.of(row).wholeNumber(RowSchema.WRITES);
  }

  /**
   * The write of a row in place of one that was read.
   *
   * @param replaced the version of the row that was read
   */
  static TransactWriteItem put(String table, Map<String, AttributeValue> row, long replaced) {
    VersionCondition condition = VersionCondition.still(replaced);
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(row)
                    .conditionExpression(condition.expression())
                    .expressionAttributeValues(condition.values()))
        .build();
  }
}
