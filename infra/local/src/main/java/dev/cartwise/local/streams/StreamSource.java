package dev.cartwise.local.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** One table's stream. */
final class StreamSource {
  private static final Logger LOG = LoggerFactory.getLogger(StreamSource.class);

  private final DynamoDbStreamsClient client;
  private final String arn;

  StreamSource(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  String arn() {
    return arn;
  }

  /** Every shard that still has records or may get some. */
  List<Shard> shards() {
    List<Shard> shards = new ArrayList<>();
    @Nullable String after = null;
    do {
      StreamDescription page =
          client
              .describeStream(
                  DescribeStreamRequest.builder()
                      .streamArn(arn)
                      .exclusiveStartShardId(after)
                      .build())
              .streamDescription();
      shards.addAll(page.shards());
      after = page.lastEvaluatedShardId();
    } while (after != null);
    return shards;
  }

  /**
   * An iterator behind a position, or at the oldest record when there is none or it has expired.
   */
  String iterator(String shardId, Optional<String> position) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(arn).shardId(shardId);
    if (position.isPresent()) {
      try {
        return client
            .getShardIterator(
                request
                    .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(position.get())
                    .build())
            .shardIterator();
      } catch (TrimmedDataAccessException expired) {
        LOG.warn(
            "the position in {} has expired: what was written more than a day ago and not"
                + " delivered is rebuilt by ./cartwise replay",
            shardId);
        request.sequenceNumber(null);
      }
    }
    return client
        .getShardIterator(request.shardIteratorType(ShardIteratorType.TRIM_HORIZON).build())
        .shardIterator();
  }

  GetRecordsResponse records(String iterator, int limit) {
    return client.getRecords(
        GetRecordsRequest.builder().shardIterator(iterator).limit(limit).build());
  }
}
