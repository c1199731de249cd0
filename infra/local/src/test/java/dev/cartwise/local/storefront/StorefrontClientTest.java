package dev.cartwise.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorefrontClientTest {
  private static final ShopId DEMO = new ShopId("demo");

  private record Answer(int status, String errorType, String body) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private final Set<InetSocketAddress> connections = new HashSet<>();
  private long firstAnswerMillis;
  private HttpServer server;
  private StorefrontClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          connections.add(exchange.getRemoteAddress());
          pause(firstAnswerMillis);
          firstAnswerMillis = 0;
          bodies.add(
              exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          Answer answer = answers.isEmpty() ? new Answer(200, "", "") : answers.pop();
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          if (!answer.errorType().isEmpty()) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", answer.errorType());
          }
          exchange.getResponseHeaders().add("x-cartwise-artifact", "v7");
          exchange
              .getResponseHeaders()
              .add("Server-Timing", "features;dur=1.500, ranking;dur=0.250, miss");
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    client = client(Duration.ofSeconds(20));
  }

  private StorefrontClient client(Duration timeout) {
    return new StorefrontClient(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        RequestSigning.NONE,
        Duration.ofMillis(1),
        timeout);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static Interaction event(@Nullable String userId, long timeMillis) {
    return new Interaction(
        DEMO, userId, "s-1", "e-1", "View", timeMillis, "p-1", null, null, null, List.of(), null);
  }

  @Test
  void writesTheWireFormatOfPutEvents() throws IOException {
    client.putEvents("demo", List.of(event("u-1", 1_700_000_000_123L)));
    assertThat(bodies.get(0)).startsWith("/events ");
    JsonNode body = new ObjectMapper().readTree(bodies.get(0).substring("/events ".length()));
    assertThat(body.path("trackingId").asText()).isEqualTo("demo");
    assertThat(body.path("userId").asText()).isEqualTo("u-1");
    assertThat(body.path("eventList").path(0).path("sentAt").decimalValue())
        .isEqualByComparingTo("1700000000.123");
    assertThat(body.path("eventList").path(0).has("eventValue")).isFalse();
  }

  @Test
  void anAnonymousSessionHasNoUser() {
    client.putEvents("demo", List.of(event(null, 1_700_000_000_000L)));
    assertThat(bodies.get(0)).doesNotContain("userId");
  }

  @Test
  void callsInARowShareOneConnection() {
    for (int i = 0; i < 20; i++) {
      client.putItems(DEMO, List.of(new ItemRecord("p-" + i, "{}")));
    }
    assertThat(connections).hasSize(1);
    assertThat(bodies).hasSize(20);
  }

  @Test
  void readsItemsWithScoresAndReasons() {
    answers.add(
        new Answer(
            200,
            "",
            "{\"recommendationId\":\"r-1\",\"itemList\":[{\"itemId\":\"p-2\",\"score\":0.5,"
                + "\"reason\":[\"popular in 跑步\"]}]}"));
    Recommendations answer = client.recommend(RecommendationQuery.forUser(DEMO, "u-1", 5));
    assertThat(answer)
        .isEqualTo(
            new Recommendations(
                "r-1",
                List.of(new Recommendation("p-2", 0.5, List.of("popular in 跑步"))),
                "v7",
                Map.of("features", 1.5, "ranking", 0.25)));
  }

  @Test
  void readsAPredictionWithItsReasons() {
    answers.add(
        new Answer(
            200,
            "",
            "{\"predictionId\":\"p-1\",\"probability\":0.25,\"horizonHours\":24,\"known\":true,"
                + "\"contributions\":[{\"feature\":\"f\",\"contribution\":-0.5,\"en\":\"few\","
                + "\"zh\":\"少\"}]}"));

    PurchasePrediction answer = client.predictPurchase(DEMO, "u-1");

    assertThat(bodies.get(0)).isEqualTo("/shops/demo/predictions/purchase {\"userId\":\"u-1\"}");
    assertThat(answer)
        .isEqualTo(
            new PurchasePrediction(
                "p-1",
                0.25,
                24,
                true,
                List.of(new PurchasePrediction.Reason("f", -0.5, "few", "少")),
                Map.of("features", 1.5, "ranking", 0.25)));
  }

  @Test
  void triesAgainWhenTheServiceIsBusy() {
    answers.add(new Answer(503, "ServiceUnavailableException", "{}"));
    answers.add(new Answer(429, "ThrottlingException", "{}"));
    client.putEvents("demo", List.of(event("u-1", 1)));
    assertThat(bodies).hasSize(3);
    assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
  }

  @Test
  void triesAgainWhenAnAnswerTakesTooLong() {
    firstAnswerMillis = 1_500;
    client(Duration.ofMillis(1_000)).putEvents("demo", List.of(event("u-1", 1)));
    assertThat(bodies).hasSize(2);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void tellsARefusalWithItsTypeAtOnce() {
    answers.add(
        new Answer(400, "InvalidInputException", "{\"message\":\"unknown trackingId 'x'\"}"));
    StorefrontException refusal =
        catchThrowableOfType(
            StorefrontException.class, () -> client.putEvents("x", List.of(event("u-1", 1))));
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.errorType()).isEqualTo("InvalidInputException");
    assertThat(refusal).hasMessageContaining("unknown trackingId 'x'");
    assertThat(bodies).hasSize(1);
  }

  @Test
  void tellsThatNobodyAnswers() {
    server.stop(0);
    assertThatThrownBy(() -> client.putEvents("demo", List.of(event("u-1", 1))))
        .isInstanceOf(StorefrontException.class)
        .hasMessageContaining("/events was not answered");
  }
}
