package dev.cartwise.local.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.access.Callers;
import dev.cartwise.local.storage.LocalObjectStorage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class KeptFailuresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant ARRIVED = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private Path directory;

  @Test
  void keepsABatchWithItsPayloadUnderTheNameThatLambdaGives() throws Exception {
    Callers callers = new Callers();
    try (LocalObjectStorage objects = LocalObjectStorage.start(directory, "cartwise", callers);
        S3Client s3 = client(objects.endpoint(), callers)) {
      KeptFailures failures = new KeptFailures(objects, "cartwise");
      String payload = "{\"Records\":[{\"eventName\":\"INSERT\"},{\"eventName\":\"REMOVE\"}]}";

      failures.keep(
          new FailedBatch(
              "f",
              "0a9d30ae-4d9b-3d6c-8b3a-58a4a2a3a2a1",
              new Stretch("arn:stream", "shardId-1", "7", "9", ARRIVED, ARRIVED.plusSeconds(1), 2),
              "RetryAttemptsExhausted",
              10,
              "f does not start",
              payload));

      assertThat(failures.count()).isEqualTo(1);
      String key =
          s3.listObjectsV2(r -> r.bucket("cartwise").prefix("aws/")).contents().get(0).key();
      assertThat(key)
          .matches(
              "aws/lambda/0a9d30ae-4d9b-3d6c-8b3a-58a4a2a3a2a1/shardId-1/\\d{4}/\\d\\d/\\d\\d/"
                  + "\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d-[0-9a-f-]{36}");
      JsonNode kept =
          JSON.readTree(s3.getObjectAsBytes(r -> r.bucket("cartwise").key(key)).asByteArray());
      assertThat(kept.path("payload").asText()).isEqualTo(payload);
      assertThat(kept.at("/requestContext/functionArn").asText()).endsWith(":function:f");
      assertThat(kept.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(10);
      assertThat(kept.at("/DDBStreamBatchInfo/startSequenceNumber").asText()).isEqualTo("7");
      assertThat(kept.at("/DDBStreamBatchInfo/approximateArrivalOfFirstRecord").asText())
          .isEqualTo("2026-03-01T10:00:00Z");
      assertThat(kept.path("reason").asText()).isEqualTo("f does not start");
    }
  }

  private static S3Client client(URI endpoint, Callers callers) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    callers.operator().key().id(), callers.operator().key().secret())))
        .build();
  }
}
