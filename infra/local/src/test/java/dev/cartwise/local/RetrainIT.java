package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.S3Client;

/** A small shop from its events over a request to retrain to answers by the new champion. */
@TestMethodOrder(OrderAnnotation.class)
class RetrainIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FUNCTIONS =
      List.of("ingest-events", "update-features", "recommend-items", "retrain-models");

  /**
   * A fifth of them is asked, by the hash under a key that is new in each run, and 30 are needed:
   * of so many fewer are drawn once in 200,000 runs.
   */
  private static final int SHOPPERS = 300;

  private static final int ROWS = 20;
  private static final int STEPS = 4;
  private static final long START_SECONDS =
      Instant.now().minus(Duration.ofDays(30)).getEpochSecond();
  private static final Duration LONGEST_TRAINING = Duration.ofMinutes(15);

  @TempDir private static Path data;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws IOException {
    LocalConfig config = BuiltFunctions.config(FUNCTIONS, data);
    Path classPath = BuiltFunctions.REPOSITORY.resolve("models/training/target/training.classpath");
    assumeTrue(Files.exists(classPath), "models/training has not been built");
    system = LocalSystem.start(config.changed(all -> all.withSchedules(List.of())));
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void aRequestEndsInAChampionThatIsServed() throws Exception {
    for (int shopper = 0; shopper < SHOPPERS; shopper++) {
      walk(shopper);
    }
    assertThat(system.awaitIdle(Duration.ofMinutes(5))).isTrue();

    HttpResponse<String> accepted = post("/shops/demo/retrain", JSON.createObjectNode());
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String name = JSON.readTree(accepted.body()).path("run").asText();
    HttpResponse<String> again = post("/shops/demo/retrain", JSON.createObjectNode());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains(name + " is under way");

    JsonNode run = awaitEnd("retraining/demo/recommendation/" + name + "/run.json");

    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("PROMOTED");
    assertThat(run.path("reason").asText()).startsWith("better than popularity");
    HttpResponse<String> answer = post("/recommendations", question("w7"));
    assertThat(answer.headers().firstValue("x-cartwise-artifact"))
        .contains(run.path("version").asText());
    assertThat(JSON.readTree(answer.body()).path("itemList")).hasSize(5);
  }

  @Test
  void aRunOnDataThatCannotBeReadFailsAndSaysWhatIsWrong() throws Exception {
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      s3.putObject(
          request -> request.bucket("cartwise").key("datasets/demo/review-sentiment/sources.json"),
          RequestBody.fromString("[]"));
    }
    HttpResponse<String> accepted =
        post("/shops/demo/retrain", JSON.createObjectNode().put("task", "review-sentiment"));
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String name = JSON.readTree(accepted.body()).path("run").asText();

    JsonNode run = awaitEnd("retraining/demo/review-sentiment/" + name + "/run.json");

    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("FAILED");
    assertThat(run.path("reason").asText())
        .contains("sources.json must be a list of files of reviews");
  }

  /** Last, since the shop's trainings take its slots. */
  @Test
  @Order(Integer.MAX_VALUE)
  void theScheduleGivesAShopItsTurnThroughTheQueue() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String name = now.toString().replaceAll("[-:]", "") + "-purchase-intent-schedule";
    assertThat(schedule(now.toString()).functionError()).isNull();
    String key = "retraining/demo/purchase-intent/" + name + "/run.json";
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      long end = System.nanoTime() + LONGEST_TRAINING.toNanos();
      while (!isThere(s3, key) && System.nanoTime() < end) {
        Thread.sleep(200);
      }
    }
    assertThat(awaitEnd(key).path("startedAtMillis").asLong()).isPositive();
  }

  private static InvokeResponse schedule(String time) {
    String event =
        JSON.createObjectNode().put("detail-type", "Scheduled Event").put("time", time) + "";
    try (LambdaClient lambda = StoreClients.lambda(system.environment())) {
      return lambda.invoke(
          call -> call.functionName("retrain-models").payload(SdkBytes.fromUtf8String(event)));
    }
  }

  private static boolean isThere(S3Client s3, String key) {
    return s3.listObjectsV2(list -> list.bucket("cartwise").prefix(key)).hasContents();
  }

  /** A shopper who walks along one of many short rows of items, which popularity cannot foresee. */
  private static void walk(int shopper) throws Exception {
    ObjectNode body = JSON.createObjectNode().put("trackingId", "demo");
    body.put("userId", "w" + shopper).put("sessionId", "s" + shopper);
    ArrayNode events = body.putArray("eventList");
    for (int step = 0; step < STEPS; step++) {
      events
          .addObject()
          .put("eventId", "e" + shopper + "-" + step)
          .put("eventType", "View")
          .put("sentAt", START_SECONDS + shopper * 10L + step)
          .put("itemId", "row" + shopper % ROWS + "-" + step);
    }
    HttpResponse<String> answer = post("/events", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static ObjectNode question(String user) {
    return JSON.createObjectNode()
        .put("campaignArn", "arn:aws:personalize:us-east-1:000000000000:campaign/demo")
        .put("userId", user)
        .put("numResults", 5);
  }

  private static JsonNode awaitEnd(String key) throws Exception {
    long end = System.nanoTime() + LONGEST_TRAINING.toNanos();
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      JsonNode run = read(s3, key);
      while (Set.of("REQUESTED", "RUNNING").contains(run.path("state").asText())
          && System.nanoTime() < end) {
        Thread.sleep(500);
        run = read(s3, key);
      }
      return run;
    }
  }

  private static JsonNode read(S3Client s3, String key) throws IOException {
    return JSON.readTree(
        s3.getObjectAsBytes(request -> request.bucket("cartwise").key(key)).asByteArray());
  }

  private static HttpResponse<String> post(String path, JsonNode body) throws Exception {
    return PatientHttp.send(
        HttpRequest.newBuilder(URI.create(system.endpoint() + path))
            .POST(BodyPublishers.ofString(body.toString())));
  }
}
