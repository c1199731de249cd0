package dev.cartwise.featurestore.dynamodb;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.RowSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts rows into one table, 25 a call, repeating what the database did not process. */
final class BatchWriter {

  private static final int ROWS_PER_CALL = 25;

  private final DynamoDbClient client;
  private final String table;
  private final Backoff backoff;

  BatchWriter(DynamoDbClient client, String table, Backoff backoff) {
    this.client = client;
    this.table = table;
    this.backoff = backoff;
  }

  /**
   * Puts every row.
   *
   * @param rows no two with the same key
   * @throws UnwrittenException naming the rows that were refused to the end
   */
  void put(List<Map<String, AttributeValue>> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_PER_CALL) {
      List<Map<String, AttributeValue>> untried = rows.subList(from, rows.size());
      List<WriteRequest> left =
          untried.stream().limit(ROWS_PER_CALL).map(BatchWriter::put).toList();
      try {
        for (int attempt = 0; attempt < backoff.attempts() && !left.isEmpty(); attempt++) {
          backoff.await(attempt);
          left = call(left);
        }
      } catch (AwsServiceException e) {
        throw unwritten(left, untried, throttled(e));
      }
      if (!left.isEmpty()) {
        throw unwritten(left, untried, null);
      }
    }
  }

  /** Gives back the exception if trying again later may help, else throws it. */
  static AwsServiceException throttled(AwsServiceException e) {
    if (e.isThrottlingException()) {
      return e;
    }
    throw e;
  }

  private List<WriteRequest> call(List<WriteRequest> requests) {
    return client
        .batchWriteItem(request -> request.requestItems(Map.of(table, requests)))
        .unprocessedItems()
        .getOrDefault(table, List.of());
  }

  private UnwrittenException unwritten(
      List<WriteRequest> left,
      List<Map<String, AttributeValue>> untried,
      @Nullable Throwable refusal) {
    List<RowKey> keys =
        Stream.concat(
                left.stream().map(request -> request.putRequest().item()),
                untried.stream().skip(ROWS_PER_CALL))
            .map(RowSchema::key)
            .toList();
    return new UnwrittenException(table, keys, refusal);
  }

  private static WriteRequest put(Map<String, AttributeValue> row) {
    return WriteRequest.builder().putRequest(PutRequest.builder().item(row).build()).build();
  }
}
