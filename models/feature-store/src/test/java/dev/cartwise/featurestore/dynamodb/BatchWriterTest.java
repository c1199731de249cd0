package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnwrittenException;
import dev.cartwise.featurestore.row.RowSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchWriterTest {

  private static final Backoff QUICK = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(2));

  private static final RuntimeException THROTTLED =
      (RuntimeException)
          ProvisionedThroughputExceededException.builder()
              .awsErrorDetails(
                  AwsErrorDetails.builder()
                      .errorCode("ProvisionedThroughputExceededException")
                      .build())
              .build();
  private static final RuntimeException NO_TABLE =
      (RuntimeException) ResourceNotFoundException.builder().message("no table").build();

  private final List<WriteRequest> written = new ArrayList<>();

  @Test
  void repeatsWhatWasNotProcessed() {
    BatchWriter writer =
        writer(requests -> requests.subList(requests.size() / 2 + 1, requests.size()));

    writer.put(rows(40));

    assertThat(written).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void saysWhatWasNotWritten() {
    BatchWriter writer = writer(requests -> requests.subList(2, requests.size()));

    assertThatThrownBy(() -> writer.put(rows(30)))
        .asInstanceOf(type(UnwrittenException.class))
        .satisfies(e -> assertThat(e.unwritten()).hasSize(30 - 8).contains(new RowKey("p29", "s")));
    assertThat(written).hasSize(8);
  }

  @Test
  void throttledCallLeavesTheRestUnwritten() {
    BatchWriter writer =
        writer(
            requests -> {
              throw THROTTLED;
            });

    assertThatThrownBy(() -> writer.put(rows(3)))
        .isInstanceOf(UnwrittenException.class)
        .hasMessage("3 rows of table were not written")
        .hasCauseInstanceOf(ProvisionedThroughputExceededException.class);
  }

  @Test
  void missingTableIsADefect() {
    BatchWriter writer =
        writer(
            requests -> {
              throw NO_TABLE;
            });

    assertThatThrownBy(() -> writer.put(rows(1))).isInstanceOf(ResourceNotFoundException.class);
  }

  private BatchWriter writer(UnaryOperator<List<WriteRequest>> unprocessed) {
    DynamoDbClient client =
        new DynamoDbClient() {
          @Override
          public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            List<WriteRequest> requests =
                Objects.requireNonNull(request.requestItems().get("table"));
            List<WriteRequest> left = unprocessed.apply(requests);
            written.addAll(requests.subList(0, requests.size() - left.size()));
            return BatchWriteItemResponse.builder()
                .unprocessedItems(left.isEmpty() ? Map.of() : Map.of("table", left))
                .build();
          }

          @Override
          public String serviceName() {
            return "dynamodb";
          }

          @Override
          public void close() {}
        };
    return new BatchWriter(client, "table", QUICK);
  }

  private static List<Map<String, AttributeValue>> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> RowSchema.attributes(new RowKey("p" + i, "s")))
        .toList();
  }
}
