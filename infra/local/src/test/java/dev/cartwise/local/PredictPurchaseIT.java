package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.purchaseintent.artifact.SampleIntents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Events of a shopper, then the question whether they will buy, under the functions' own roles. */
class PredictPurchaseIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FUNCTIONS =
      List.of("ingest-events", "update-features", "predict-purchase");
  private static final ArtifactSlot SLOT =
      new ArtifactSlot(new ShopId("demo"), Task.PURCHASE_INTENT);

  @TempDir private static Path data;
  @TempDir private static Path made;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws IOException {
    system = LocalSystem.start(BuiltFunctions.config(FUNCTIONS, data));
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void whatAShopperDoesMovesTheAnswerOfThePromotedModel() throws Exception {
    HttpResponse<String> early = post("/predictions/purchase", "{\"userId\":\"u1\"}");
    assertThat(early.statusCode()).as(early.body()).isEqualTo(404);
    promote("v1");
    awaitServing("v1");
    JsonNode before = answer("/predictions/purchase", "{\"userId\":\"u1\"}");
    assertThat(before.path("known").asBoolean(true)).isFalse();

    HttpResponse<String> stored =
        post(
            "/events",
            """
            {"trackingId": "demo", "userId": "u1", "sessionId": "s1",
             "eventList": [{"eventType": "AddToCart", "sentAt": %d, "itemId": "shoe",
                            "predictionId": "%s"}]}
            """
                .formatted(
                    System.currentTimeMillis() / 1000, before.path("predictionId").asText()));
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
    assertThat(system.awaitIdle(Duration.ofMinutes(2))).isTrue();

    JsonNode after =
        answer(
            "/shops/demo/predictions/purchase",
            "{\"shoppers\":[{\"userId\":\"u1\"},{\"userId\":\"u1\",\"itemId\":\"shoe\"}]}");
    assertThat(after.path("roundTrips").asInt()).isEqualTo(1);
    assertThat(after.path("predictions")).hasSize(2);
    for (JsonNode each : after.path("predictions")) {
      assertThat(each.path("known").asBoolean()).isTrue();
      double sum = each.path("baseValue").asDouble() + each.path("residual").asDouble();
      for (JsonNode contribution : each.path("contributions")) {
        sum += contribution.path("contribution").asDouble();
      }
      assertThat(sum).isCloseTo(each.path("logit").asDouble(), within(1e-6));
    }
  }

  /** The function reads the pointer anew when it has not done so for half a minute. */
  private static void awaitServing(String version) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    HttpResponse<String> answer = post("/predictions/purchase", "{\"userId\":\"u1\"}");
    while (answer.statusCode() == 404 && System.nanoTime() < end) {
      Thread.sleep(1000);
      answer = post("/predictions/purchase", "{\"userId\":\"u1\"}");
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("x-cartwise-artifact")).contains(version);
  }

  private static void promote(String version) throws IOException {
    SampleIntents.write(made);
    try (S3Client s3 = StoreClients.s3(system.environment());
        Stream<Path> files = Files.list(made)) {
      ArtifactStore store = new ArtifactStore(new S3ObjectStore(s3, "cartwise"));
      store.publish(
          SLOT,
          Manifest.of(SLOT.task())
              .version(version)
              .createdAt(1)
              .files(made, files.map(file -> file.getFileName().toString()).sorted().toList())
              .codeVersion("test")
              .build(),
          made);
      store.promote(SLOT, version, "test", 1);
    }
  }

  private static JsonNode answer(String path, String body) throws Exception {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return PatientHttp.send(
        HttpRequest.newBuilder(URI.create(system.endpoint() + path))
            .POST(BodyPublishers.ofString(body)));
  }
}
