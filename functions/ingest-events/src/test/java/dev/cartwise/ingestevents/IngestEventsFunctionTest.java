package dev.cartwise.ingestevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.MetricLines;
import dev.cartwise.awsprotocol.UnmappedLine;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.contract.KnownCallers;
import dev.cartwise.shopregistry.shop.NamedShops;
import dev.cartwise.shopregistry.shop.ShopDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestEventsFunctionTest {

  private static final Path SAMPLES = Path.of("../../events/contracts/samples");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

  private final KnownCallers callers = new KnownCallers();
  private final RecordingStore store = new RecordingStore();
  private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
  private final IngestEventsFunction function = function(NamedShops.of("demo=demo"));

  private IngestEventsFunction function(ShopDirectory shops) {
    return new IngestEventsFunction(
        AccessGate.OPEN,
        shops,
        new PutEventsReader(shops, new EventTimes(CLOCK, 0, 5)),
        store.interactionWriter(),
        store.itemStore(),
        store.userStore(),
        new TokenIssue(callers.mint()),
        new MetricLines(new PrintStream(metrics, true, StandardCharsets.UTF_8), CLOCK));
  }

  private HttpApiResponse replay(String sample) throws IOException {
    return function.ingestEvents(
        new ObjectMapper().readValue(SAMPLES.resolve(sample).toFile(), HttpApiRequest.class));
  }

  private static HttpApiRequest request(String route, String body, boolean base64) {
    return new HttpApiRequest(route, null, null, null, null, null, null, body, base64);
  }

  @Test
  void storesTheEventsOfACallAndAnswersWithAnEmptyBody() throws IOException {
    HttpApiResponse response = replay("put-events/user-session.json");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).containsEntry("x-amzn-RequestId", "r-1");
    assertThat(store.interactions())
        .extracting(Interaction::eventType)
        .containsExactly("View", "AddToCart", "Purchase");
  }

  @ParameterizedTest
  @CsvSource({"put-items/two-items.json,2,0", "put-users/one-user.json,0,1"})
  void storesItemsAndUsersOfTheShopInTheArn(String sample, int items, int users)
      throws IOException {
    assertThat(replay(sample).statusCode()).isEqualTo(200);
    assertThat(store.items()).hasSize(items);
    assertThat(store.users()).hasSize(users);
  }

  @ParameterizedTest
  @CsvSource({
    "put-events/user-session.json,events,trackingId",
    "put-items/two-items.json,items,datasetArn",
    "put-users/one-user.json,users,datasetArn"
  })
  void takesOnlyTheShopOfThePathBelowIt(String sample, String path, String field)
      throws IOException {
    IngestEventsFunction both = function(NamedShops.of("demo=demo,other=other"));

    assertThat(both.ingestEvents(belowShop("demo", sample, path)).statusCode()).isEqualTo(200);

    HttpApiResponse refused = both.ingestEvents(belowShop("other", sample, path));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(field + ": is not of the shop 'other' of the path");
  }

  private static HttpApiRequest belowShop(String shop, String sample, String path)
      throws IOException {
    String body =
        new ObjectMapper().readValue(SAMPLES.resolve(sample).toFile(), HttpApiRequest.class).body();
    return new HttpApiRequest(
        "POST /shops/{shop}/" + path,
        null,
        null,
        null,
        null,
        Map.of("shop", shop),
        null,
        body,
        false);
  }

  @Test
  void countsWhatItStoredUnderTheShop() throws IOException {
    assertThat(replay("put-events/user-session.json").statusCode()).isEqualTo(200);
    JsonNode line = new ObjectMapper().readTree(metrics.toByteArray());
    assertThat(line.get("Shop").textValue()).isEqualTo("demo");
    assertThat(line.get("Events").intValue()).isEqualTo(3);
    assertThat(line.has("UnmappedEvents")).isFalse();
  }

  @Test
  void countsEventsWhoseNameMeansNothing() throws IOException {
    String body =
        """
        {"trackingId":"demo","sessionId":"s","eventList":[
          {"eventType":"view_item","sentAt":1772000000,"itemId":"i"},
          {"eventType":"page_view","sentAt":1772000000},
          {"eventType":"Wished For","sentAt":1772000000,"itemId":"i"}]}
        """;
    assertThat(function.ingestEvents(request("POST /events", body, false)).statusCode())
        .isEqualTo(200);
    assertThat(store.interactions()).hasSize(3);
    JsonNode line = new ObjectMapper().readTree(metrics.toByteArray());
    assertThat(line.get("Events").intValue()).isEqualTo(3);
    assertThat(line.get("UnmappedEvents").intValue()).isEqualTo(2);
    assertThat(UnmappedLine.read(line.toString()))
        .hasValue(new UnmappedLine("demo", Map.of("page_view", 1, "Wished For", 1)));
  }

  @Test
  void refusesTypedAndStoresNothing() throws IOException {
    HttpApiResponse response = replay("put-events/refused-missing-sent-at.json");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "InvalidInputException");
    assertThat(response.body()).contains("eventList[0].sentAt: is required");
    assertThat(store.interactions()).isEmpty();
  }

  @Test
  void tellsTheSdkToRetryWhenStorageStaysThrottled() throws IOException {
    store.throttle();
    HttpApiResponse response = replay("put-events/user-session.json");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("x-amzn-ErrorType", "ThrottlingException");
    assertThat(metrics.size()).isZero();
  }

  @Test
  void mintsATokenThatTheGateTakes() throws IOException {
    HttpApiResponse answer =
        function.ingestEvents(
            request("POST /tokens", "{\"userId\":\"u\",\"expiresInSeconds\":60}", false));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode token = new ObjectMapper().readTree(answer.body());
    assertThat(token.get("tokenType").textValue()).isEqualTo("Bearer");
    assertThat(token.get("expiresInSeconds").intValue()).isEqualTo(60);

    HttpApiRequest shown =
        new HttpApiRequest(
            "POST /recommendations",
            null,
            null,
            Map.of("authorization", "Bearer " + token.get("token").textValue()),
            null,
            null,
            null,
            null,
            false);
    assertThat(callers.gate().admit(shown).addressed(shown).pathParameter("shop")).contains("demo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | userId: give this, sessionId, or both",
        "{\"userId\":\"\"} | userId: must have 1 to 256 characters",
        "{\"userId\":\"u\",\"expiresInSeconds\":901} | expiresInSeconds: must be a whole number"
            + " from 60"
      })
  void refusesATokenForNobodyOrForTooLong(String body, String reason) {
    HttpApiResponse answer = function.ingestEvents(request("POST /tokens", body, false));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void refusesAnUnknownRouteAndABodyThatIsNotBase64() {
    assertThat(function.ingestEvents(request("POST /other", "{}", false)).statusCode())
        .isEqualTo(404);
    HttpApiResponse response = function.ingestEvents(request("POST /events", "%", true));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("body: not base64");
  }
}
