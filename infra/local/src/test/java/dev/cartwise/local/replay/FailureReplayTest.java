package dev.cartwise.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class FailureReplayTest {
  private static final String ARN = "arn:aws:dynamodb:r:1:table/c-interactions/stream/now";

  /** A bucket in memory, in pages of two. */
  private static final class Bucket implements S3Client {
    private final TreeMap<String, String> objects = new TreeMap<>();

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
      String after = request.continuationToken() == null ? "" : request.continuationToken();
      List<String> rest = new ArrayList<>(objects.tailMap(after, false).keySet());
      List<String> page = rest.subList(0, Math.min(2, rest.size()));
      boolean isMore = rest.size() > page.size();
      return ListObjectsV2Response.builder()
          .contents(page.stream().map(key -> S3Object.builder().key(key).build()).toList())
          .isTruncated(isMore)
          .nextContinuationToken(isMore ? page.get(1) : null)
          .build();
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
      return ResponseBytes.fromByteArray(
          GetObjectResponse.builder().build(),
          Objects.requireNonNull(objects.get(request.key())).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
      objects.remove(request.key());
      return DeleteObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  /** A table without rows, which refuses an empty key as DynamoDB does. */
  private static final class Table implements DynamoDbClient {
    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      assertThat(request.key().values()).noneMatch(value -> value.s().isEmpty());
      return GetItemResponse.builder().item(Map.of()).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final Bucket bucket = new Bucket();
  private final FakeFunctions functions = new FakeFunctions(event -> "{}");

  @Test
  void sendsEverythingThoughARowHasNoKey() throws Exception {
    bucket.objects.put("k/1", kept(record("1", "")));
    bucket.objects.put("k/2", kept(record("2", "a"), record("3", "")));
    bucket.objects.put("k/3", kept(record("4", "b")));

    ReplaySummary summary = replay();

    assertThat(functions.batches).containsExactly(List.of("a"), List.of("b"));
    assertThat(bucket.objects).containsOnlyKeys("k/1", "k/2");
    assertThat(summary.records()).isEqualTo(4);
    assertThat(summary.failed()).isEqualTo(2);
    assertThat(summary.removed()).isEqualTo(1);
    assertThat(summary.left()).isEqualTo(2);
    assertThat(summary.firstFailures())
        .containsExactly(
            "k/1: the row {\"pk\":{\"S\":\"demo#u#1\"},\"sk\":{\"S\":\"\"}} names no row",
            "k/2: the row {\"pk\":{\"S\":\"demo#u#1\"},\"sk\":{\"S\":\"\"}} names no row");
  }

  @Test
  void namesARecordWithoutAnyKeyByItsPlaceInTheStream() throws Exception {
    ObjectNode record = FakeFunctions.JSON.createObjectNode();
    record.putObject("dynamodb").put("SequenceNumber", "77");
    bucket.objects.put("k/1", kept(record));

    assertThat(replay().firstFailures()).containsExactly("k/1: the record 77 names no row");
    assertThat(functions.batches).isEmpty();
  }

  private ReplaySummary replay() throws InterruptedException {
    return new FailureReplay(
            bucket,
            "b",
            new StreamFunctions(functions, Duration.ZERO),
            new PresentRows(new Table()))
        .run("k/", soFar -> {});
  }

  private static ObjectNode record(String sequenceNumber, String sortKey) {
    ObjectNode record = FakeFunctions.JSON.createObjectNode().put("eventSourceARN", ARN);
    ObjectNode change = record.putObject("dynamodb").put("SequenceNumber", sequenceNumber);
    ObjectNode keys = change.putObject("Keys");
    keys.putObject("pk").put("S", "demo#u#1");
    keys.putObject("sk").put("S", sortKey);
    return record;
  }

  private static String kept(ObjectNode... records) {
    ObjectNode payload = FakeFunctions.JSON.createObjectNode();
    payload.putArray("Records").addAll(List.of(records));
    ObjectNode kept = FakeFunctions.JSON.createObjectNode();
    kept.putObject("requestContext").put("functionArn", "f");
    return kept.put("payload", payload.toString()).toString();
  }
}
