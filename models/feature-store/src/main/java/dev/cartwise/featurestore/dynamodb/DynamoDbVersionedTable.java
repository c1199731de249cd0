package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** A table in DynamoDB, which has no call that puts several rows on a condition at one's price. */
public final class DynamoDbVersionedTable implements VersionedTable {

  private final DynamoDbClient client;
  private final String table;
  private final BatchReader reader;

  /**
   * @param table its name
   * @param backoff how often reading is tried
   */
  public DynamoDbVersionedTable(DynamoDbClient client, String table, Backoff backoff) {
    this.client = client;
    this.table = table;
    this.reader = new BatchReader(client, table, true, backoff);
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
    for (Replacement replacement : replacements) {
      try {
        client.putItem(request(replacement));
      } catch (ConditionalCheckFailedException e) {
        lost.add(RowSchema.key(replacement.row()));
      } catch (SdkException e) {
        throw new UnwrittenException(table, List.of(RowSchema.key(replacement.row())), e);
      }
    }
    return lost;
  }

  private PutItemRequest request(Replacement replacement) {
    PutItemRequest.Builder request =
        PutItemRequest.builder().tableName(table).item(replacement.row());
    if (replacement.version() == 0) {
      return request.conditionExpression("attribute_not_exists(pk)").build();
    }
    String version = Long.toString(replacement.version());
    return request
        .conditionExpression("v = :v")
        .expressionAttributeValues(Map.of(":v", AttributeValue.fromN(version)))
        .build();
  }
}
