package dev.cartwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.gateway.Route;
import dev.cartwise.local.lambda.ScriptedRepository;
import dev.cartwise.local.schedule.ScheduleRule;
import dev.cartwise.local.status.SystemStatus.ArtifactVersion;
import dev.cartwise.local.storage.ObjectChangeTrigger;
import dev.cartwise.local.streams.StreamTrigger;
import dev.cartwise.stack.model.ObjectTrigger.Change;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole system with scripted functions. */
class LocalSystemIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path directory;
  private static LocalConfig config;
  private static LocalSystem system;

  @BeforeAll
  static void start() {
    ScriptedRepository repository =
        ScriptedRepository.in(directory.resolve("tree")).withFunction("web").withFunction("worker");
    config =
        LocalConfig.of(repository.root())
            .withPort(0)
            .withTopology(
                TestTopology.of(
                    List.of(
                        ScriptedRepository.spec("web", Duration.ofSeconds(2)),
                        ScriptedRepository.spec("worker", Duration.ofSeconds(10))),
                    List.of(
                        Route.of("POST", "/echo", "web"),
                        Route.of("GET", "/shops/{shop}/items/{item}", "web"),
                        Route.of("POST", "/rekognition", "web")
                            .withAmzTarget("RekognitionService.")),
                    List.of(
                        new StreamTrigger(
                            "interactions", "worker", 10, Duration.ZERO, Duration.ofHours(1), 2)),
                    List.of(new ObjectChangeTrigger(Set.of(Change.CREATED), "images/", "worker")),
                    List.of(new ScheduleRule("yearly", "rate(365 days)", "worker"))));
    system = LocalSystem.start(config);
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void handsRequestsToTheFunctionOfTheirRoute() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/shops/demo/items/a%2Fb?x=1&x=2&y=%E5%95%86")
                .header("Cookie", "a=1; b=2")
                .header("X-Custom", "One")
                .GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode event = JSON.readTree(answer.body());
    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("GET /shops/{shop}/items/{item}");
    assertThat(event.at("/pathParameters/item").asText()).isEqualTo("a/b");
    assertThat(event.path("rawPath").asText()).isEqualTo("/shops/demo/items/a/b");
    assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo("商");
    assertThat(event.at("/headers/x-custom").asText()).isEqualTo("One");
    assertThat(event.path("cookies").size()).isEqualTo(2);
    assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
  }

  @Test
  void dispatchesByTargetOnTheRootPath() throws Exception {
    HttpRequest.Builder request = request("/").POST(BodyPublishers.ofString("{}"));
    assertThat(
            send(request.copy().header("X-Amz-Target", "RekognitionService.DetectLabels")).body())
        .contains("\"routeKey\":\"POST /rekognition\"");
    assertThat(send(request.copy().header("X-Amz-Target", "Other.Op")).statusCode()).isEqualTo(404);
    assertThat(send(request).statusCode()).isEqualTo(404);
  }

  @Test
  void answersLikeApiGatewayWhenAFunctionFails() throws Exception {
    assertThat(post("do:throw"))
        .satisfies(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(500);
              assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
            });
    assertThat(post("do:exit").statusCode()).isEqualTo(502);
    assertThat(post("do:sleep").statusCode()).isEqualTo(504);
    assertThat(post("hello").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesRequestsBeyondTheLimits() throws Exception {
    assertThat(post("x".repeat(7 << 20)).statusCode()).isEqualTo(413);
    assertThat(post("x".repeat(5 << 20)).statusCode()).isEqualTo(200);
    assertThat(send(request("/nowhere").GET()).statusCode()).isEqualTo(404);
    assertThat(send(request("/echo").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void feedsCreatedObjectsAndTableChangesToTheirFunctions() throws Exception {
    long calls = calls("worker");
    try (S3Client s3 = StoreClients.s3(system.environment());
        DynamoDbClient dynamodb = StoreClients.dynamoDb(system.environment())) {
      s3.putObject(r -> r.bucket("cartwise").key("images/demo/ä 1/x.png"), RequestBody.empty());
      s3.putObject(r -> r.bucket("cartwise").key("archive/x"), RequestBody.empty());
      dynamodb.putItem(
          r ->
              r.tableName("cartwise-interactions")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("demo#u#1"),
                          "sk", AttributeValue.fromS("1"))));
    }
    assertThat(system.awaitIdle(Duration.ofSeconds(20))).isTrue();
    assertThat(calls("worker")).isEqualTo(calls + 2);
  }

  @Test
  void makesADeadLetterOfAnObjectItsFunctionCannotTake() throws Exception {
    long letters = system.status().deadLetters();
    long calls = calls("worker");
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      s3.putObject(r -> r.bucket("cartwise").key("images/do:throw"), RequestBody.empty());
    }
    long end = System.currentTimeMillis() + 30_000;
    while (system.status().deadLetters() == letters && System.currentTimeMillis() < end) {
      Thread.sleep(100);
    }
    assertThat(system.status().deadLetters()).isEqualTo(letters + 1);
    assertThat(calls("worker")).isEqualTo(calls + 3);
  }

  @Test
  void tellsItsStatusOverHttp() throws Exception {
    JsonNode status = JSON.readTree(send(request("/_cartwise/status").GET()).body());
    assertThat(status.at("/functions/0/name").asText()).isEqualTo("web");
    assertThat(status.at("/streams/0/table").asText()).isEqualTo("interactions");
    assertThat(status.path("deadLetters").isIntegralNumber()).isTrue();
  }

  @Test
  void listsTheChampionsOfEveryShop() {
    try (S3Client s3 = StoreClients.s3(system.environment())) {
      s3.putObject(
          r -> r.bucket("cartwise").key("artifacts/demo/recommendation/champion.json"),
          RequestBody.fromString("{\"version\":\"v7\"}"));
      s3.putObject(
          r -> r.bucket("cartwise").key("artifacts/demo/recommendation/v7/manifest.json"),
          RequestBody.fromString("{}"));
      s3.putObject(
          r -> r.bucket("cartwise").key("artifacts/other/recommendation/champion.json"),
          RequestBody.fromString("not json"));
    }
    assertThat(system.status().artifacts())
        .containsExactlyInAnyOrder(
            new ArtifactVersion("demo", "recommendation", "v7"),
            new ArtifactVersion("other", "recommendation", "unreadable"));
  }

  @Test
  void refusesASecondSystemOnTheSameData() {
    assertThatThrownBy(() -> LocalSystem.start(config))
        .isInstanceOfSatisfying(
            LocalSystemException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.DATA_DIRECTORY_IN_USE));
    assertThat(system.status().functions()).isNotEmpty();
  }

  @Test
  void refusesAPortInUseAndLeavesNothingRunning() throws Exception {
    Path data = directory.resolve("elsewhere");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      LocalConfig clash = config.withDataDirectory(data).withPort(taken.getLocalPort());
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatThrownBy(() -> LocalSystem.start(clash))
            .isInstanceOfSatisfying(
                LocalSystemException.class,
                failure -> {
                  assertThat(failure.reason()).isEqualTo(Reason.PORT_IN_USE);
                  assertThat(failure).hasMessageContaining("port " + taken.getLocalPort());
                });
      }
    }
    assertThat(Files.exists(data.resolve("running.json"))).isFalse();
  }

  private static long calls(String function) {
    return system.status().functions().stream()
        .filter(status -> status.name().equals(function))
        .findFirst()
        .orElseThrow()
        .invocations();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.endpoint() + path));
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        request("/echo").header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
  }
}
