package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.VersionCondition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A table in DynamoDB, which has no call that puts several rows on a condition at one's price. */
public final class DynamoDbVersionedTable implements VersionedTable {

  private final DynamoDbClient client;
  private final String table;
  private final BatchReader reader;

  /**
   * @param table its name
   * @param backoff how often reading is tried
   */
  DynamoDbVersionedTable(DynamoDbClient client, String table, Backoff backoff) {
    this.client = client;
    this.table = table;
    this.reader = new BatchReader(client, table, true, backoff);
  }

  /**
   * The table of shoppers.
   *
   * @param backoff how often reading is tried
   */
  public static VersionedTable ofShoppers(
      DynamoDbClient client, FeatureTables tables, Backoff backoff) {
    return new DynamoDbVersionedTable(client, tables.userFeatures(), backoff);
  }

  @Override
  public int rowsACall() {
    return 1;
  }

  @Override
  public List<Map<String, AttributeValue>> get(Collection<RowKey> keys) {
    return reader.get(keys);
  }

  @Override
  public Set<RowKey> replace(List<Replacement> replacements) {
    Set<RowKey> lost = new HashSet<>();
    try {
      for (Replacement replacement : replacements) {
        if (!isPut(replacement)) {
          lost.add(RowSchema.key(replacement.row()));
        }
      }
    } catch (SdkException e) {
      throw new UnwrittenException(table, Replacement.keys(replacements), e);
    }
    return lost;
  }

  private boolean isPut(Replacement replacement) {
    VersionCondition condition = VersionCondition.still(replacement.version());
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(replacement.row())
                  .conditionExpression(condition.expression())
                  .expressionAttributeValues(condition.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
