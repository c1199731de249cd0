package dev.cartwise.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.lambda.InvocationOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class ShardReaderTest {
  private static final String SHARD = "shard-1";

  @TempDir private Path directory;

  /** A shard of one record whose first two reads fail. */
  private static final class UnsteadyShard implements DynamoDbStreamsClient {
    private int iterators;
    private int reads;

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
      iterators++;
      return GetShardIteratorResponse.builder().shardIterator("iterator-" + iterators).build();
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
      reads++;
      return switch (reads) {
        case 1 -> throw TrimmedDataAccessException.builder().message("past the oldest").build();
        case 2 -> throw ExpiredIteratorException.builder().message("too old").build();
        case 3 -> GetRecordsResponse.builder().records(RECORD).build();
        default -> GetRecordsResponse.builder().records(List.of()).build();
      };
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static final Record RECORD =
      Record.builder()
          .eventID("e1")
          .eventName(OperationType.INSERT)
          .dynamodb(
              d ->
                  d.sequenceNumber("11")
                      .approximateCreationDateTime(Instant.now())
                      .keys(Map.of("pk", AttributeValue.fromS("u1"))))
          .build();

  @Test
  @Timeout(20)
  void takesAnIteratorAnewWhenWhatItPointedAtIsGone() {
    StreamTrigger trigger =
        new StreamTrigger(
            "interactions", "update-features", 10, Duration.ZERO, Duration.ofHours(1), 3);
    UnsteadyShard shard = new UnsteadyShard();
    List<String> delivered = new ArrayList<>();
    Checkpoints checkpoints = Checkpoints.open(directory.resolve("checkpoints.json"), "arn");
    AtomicLong taken = new AtomicLong();
    BatchDelivery delivery =
        new BatchDelivery(
            trigger,
            SHARD,
            event -> {
              delivered.add(new String(event, StandardCharsets.UTF_8));
              return CompletableFuture.completedFuture(
                  new InvocationOutcome.Answered("{}".getBytes(StandardCharsets.UTF_8)));
            },
            failed -> {
              throw new AssertionError("nothing fails here");
            },
            RetryPolicy.STANDARD,
            done -> checkpoints.advance(SHARD, done.sequenceNumber()),
            new AtomicLong());
    ShardReader reader =
        new ShardReader(
            SHARD,
            trigger,
            new StreamSource(shard, "arn"),
            checkpoints,
            delivery,
            RetryPolicy.STANDARD,
            taken);

    reader.run();

    assertThat(reader.isFinished()).isTrue();
    assertThat(delivered).singleElement().asString().contains("\"e1\"");
    assertThat(taken).hasValue(1);
    assertThat(shard.iterators).isEqualTo(4);
  }
}
