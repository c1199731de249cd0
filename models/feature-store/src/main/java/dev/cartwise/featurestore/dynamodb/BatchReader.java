package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Gets rows of one table by their keys, 100 a call, repeating what was not processed. */
final class BatchReader {

  private static final int ROWS_PER_CALL = 100;

  private final DynamoDbClient client;
  private final String table;
  private final boolean consistent;
  private final Backoff backoff;

  BatchReader(DynamoDbClient client, String table, boolean consistent, Backoff backoff) {
    this.client = client;
    this.table = table;
    this.consistent = consistent;
    this.backoff = backoff;
  }

  /**
   * The rows that exist, in no particular order.
   *
   * @param keys no two the same
   * @throws UnreadException if some were refused to the end
   */
  List<Map<String, AttributeValue>> get(Collection<RowKey> keys) {
    return read(keys).rows();
  }

  /** Gets them likewise, and tells in how many calls. */
  ReadRows read(Collection<RowKey> keys) {
    List<Map<String, AttributeValue>> wanted = keys.stream().map(RowSchema::attributes).toList();
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    int calls = 0;
    for (int from = 0; from < wanted.size(); from += ROWS_PER_CALL) {
      calls += read(wanted.subList(from, Math.min(from + ROWS_PER_CALL, wanted.size())), rows);
    }
    return new ReadRows(rows, calls);
  }

  private int read(
      List<Map<String, AttributeValue>> wanted, List<Map<String, AttributeValue>> rows) {
    List<Map<String, AttributeValue>> left = wanted;
    int calls = 0;
    try {
      for (int attempt = 0; attempt < backoff.attempts() && !left.isEmpty(); attempt++) {
        backoff.await(attempt);
        calls++;
        BatchGetItemResponse response = call(left);
        rows.addAll(response.responses().getOrDefault(table, List.of()));
        KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
        left = unprocessed == null ? List.of() : unprocessed.keys();
      }
    } catch (SdkException e) {
      throw new UnreadException(table, left.size(), e);
    }
    if (!left.isEmpty()) {
      throw new UnreadException(table, left.size(), null);
    }
    return calls;
  }

  private BatchGetItemResponse call(List<Map<String, AttributeValue>> keys) {
    KeysAndAttributes request =
        KeysAndAttributes.builder().keys(keys).consistentRead(consistent).build();
    return client.batchGetItem(batch -> batch.requestItems(Map.of(table, request)));
  }
}
