package dev.cartwise.ingestevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.NamedShops;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PutEventsReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String EVENT = "{\"eventType\":\"View\",\"sentAt\":1772000000}";
  private final PutEventsReader reader =
      new PutEventsReader(
          NamedShops.of("demo=t-demo,toys=t-toys"),
          new EventTimes(InstantSource.fixed(NOW), 400, 5));

  private List<Interaction> read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private List<Interaction> readEvents(String events) {
    return read(
        "{\"trackingId\":\"t-demo\",\"userId\":\"u\",\"sessionId\":\"s\",\"eventList\":["
            + events
            + "]}");
  }

  @Test
  void readsEveryMemberOfAnEvent() {
    Interaction event =
        readEvents(
                """
                {"eventId":"e-1","eventType":"Purchase","sentAt":1772000000.123,"itemId":"i",
                 "eventValue":9.5,"properties":"{\\"size\\": \\"M\\"}","recommendationId":"r",
                 "predictionId":"p","impression":["a",7,"undefined"],"metricAttribution":{"eventAttributionSource":"mail"}}
                """)
            .get(0);
    assertThat(event)
        .isEqualTo(
            new Interaction(
                new ShopId("demo"),
                "u",
                "s",
                "e-1",
                "Purchase",
                1_772_000_000_123L,
                "i",
                9.5,
                "{\"size\": \"M\"}",
                "r",
                "p",
                List.of("a", "7"),
                "mail"));
  }

  @Test
  void takesTheShopFromTheTrackingId() {
    String body = "{\"trackingId\":\"t-toys\",\"sessionId\":\"s\",\"eventList\":[" + EVENT + "]}";
    Interaction event = read(body).get(0);
    assertThat(event.shop()).isEqualTo(new ShopId("toys"));
    assertThat(event.shopper().key()).isEqualTo("toys#s#s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "'properties':'{\\'predictionId\\':\\'p\\'}'|p",
        "'predictionId':'q','properties':'{\\'predictionId\\':\\'p\\'}'|q",
        "'properties':'{\\'predictionId\\':7}'|none",
        "'properties':'{\\'predictionId\\':\\'12345678901234567890123456789012345678901\\'}'|none",
        "'properties':'{\\'size\\':\\'M\\'}'|none"
      })
  void takesAPredictionFromTheEventOrElseFromItsProperties(
      String members, @Nullable String prediction) {
    String event = "{'eventType':'View','sentAt':1772000000," + members + "}";
    assertThat(readEvents(event.replace('\'', '"')).get(0).predictionId()).isEqualTo(prediction);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "'properties':'{\\'itemId\\':\\'a\\',\\'eventValue\\':\\'2.5\\'}'|a|2.5",
        "'properties':'{\\'itemId\\':17,\\'eventValue\\':3}'|17|3.0",
        "'itemId':'b','eventValue':1,'properties':'{\\'itemId\\':\\'a\\',\\'eventValue\\':2}'|b|1.0",
        "'itemId':18|18|none",
        "'itemId':'undefined'|none|none",
        "'properties':'{\\'itemId\\':\\' \\',\\'eventValue\\':\\'much\\'}'|none|none",
        "'properties':'{\\'itemId\\':\\'\\\\ud800\\'}'|none|none"
      })
  void takesItemAndValueFromTheEventOrElseFromItsProperties(
      String members, @Nullable String item, @Nullable Double value) {
    String event = "{'eventType':'View','sentAt':1772000000," + members + "}";
    Interaction read = readEvents(event.replace('\'', '"').replace("{\\\"", "{\\\"")).get(0);
    assertThat(read.itemId()).isEqualTo(item);
    assertThat(read.eventValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"null\"", "\"undefined\"", "\"\"", "\" \"", "null"})
  void givesAUserWithoutASessionOneOfTheirOwn(String session) {
    Interaction event =
        read("{\"trackingId\":\"t-demo\",\"userId\":42,\"sessionId\":%s,\"eventList\":[%s]}"
                .formatted(session, EVENT))
            .get(0);
    assertThat(event.userId()).isEqualTo("42");
    assertThat(event.sessionId()).isEqualTo("42");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"null\"',is required: \"null\" is none",
    "'\"undefined\"',is required: \"undefined\" is none",
    "'\" \"',is required: \" \" is none",
    "null,is required"
  })
  void refusesAStrangersSessionThatNobodyNamed(String session, String why) {
    String body =
        "{\"trackingId\":\"t-demo\",\"userId\":\"undefined\",\"sessionId\":%s,\"eventList\":[%s]}";
    assertThatThrownBy(() -> read(body.formatted(session, EVENT))).hasMessage("sessionId: " + why);
  }

  @Test
  void derivesOneKeyForOneEventAndAnotherForAnother() {
    String first = readEvents(EVENT).get(0).eventKey();
    assertThat(first).matches("[0-9a-f]{64}").isEqualTo(readEvents(EVENT).get(0).eventKey());
    assertThat(readEvents("{\"eventType\":\"View\",\"sentAt\":1772000001}").get(0).eventKey())
        .isNotEqualTo(first);
  }

  @Test
  void foldsDuplicatesInsideACall() {
    assertThat(readEvents(EVENT + "," + EVENT)).hasSize(1);
  }

  @Test
  void refusesAnUnknownTrackingId() {
    assertThatThrownBy(() -> read("{\"trackingId\":\"x\"}"))
        .isInstanceOf(AwsException.class)
        .hasMessage("trackingId: unknown: 'x'");
  }

  @Test
  void refusesMoreThanTenEvents() {
    String eleven = IntStream.range(0, 11).mapToObj(i -> EVENT).collect(Collectors.joining(","));
    assertThatThrownBy(() -> readEvents(eleven))
        .hasMessage("eventList: must have 1 to 10 entries but has 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'sentAt':1772000000}|eventList[0].eventType: is required",
        "{'eventType':'View','sentAt':1772000000000}|eventList[0].sentAt: is in milliseconds: send"
            + " seconds since 1970",
        "{'eventType':'View','sentAt':1772000000,'itemId':'a\\ud83d'}|eventList[0].itemId: holds"
            + " half of a character (a lone surrogate)",
        "{'eventType':'View'}|eventList[0].sentAt: is required",
        "{'eventType':'View','sentAt':'x'}|eventList[0].sentAt: must be a number of epoch seconds",
        "{'eventType':'View','sentAt':946684799}|eventList[0].sentAt: must not be before"
            + " 2000-01-01",
        "{'eventType':'View','sentAt':1772323501}|eventList[0].sentAt: must not be more than 5"
            + " minutes ahead",
        "{'eventType':'View','sentAt':1737763199}|eventList[0].sentAt: must not be older than"
            + " 400 days",
        "{'eventType':'View','sentAt':1,'itemId':7}|eventList[0].sentAt: must not be before"
            + " 2000-01-01",
        "{'eventType':'View','sentAt':1772000000,'itemId':7.5}|eventList[0].itemId: must be a text",
        "{'eventType':'View','sentAt':1772000000,'eventValue':'7'}|eventList[0].eventValue: must be"
            + " a number",
        "{'eventType':'View','sentAt':1772000000,'properties':'[1]'}|eventList[0].properties: must"
            + " be a text that holds a JSON object",
        "{'eventType':'View','sentAt':1772000000,'predictionId':''}|eventList[0].predictionId: must"
            + " have 1 to 40 characters but has 0",
        "{'eventType':'View','sentAt':1772000000,'impression':[]}|eventList[0].impression: must"
            + " have 1 to 25 entries but has 0",
        "{'eventType':'View','sentAt':1772000000,'metricAttribution':{'eventAttributionSource':'é'}}|eventList[0].metricAttribution.eventAttributionSource:"
            + " must be printable ASCII"
      })
  void refusesBadEventsNamingTheMember(String event, String message) {
    assertThatThrownBy(() -> readEvents(event.replace('\'', '"')))
        .isInstanceOf(AwsException.class)
        .hasMessage(message);
  }

  @Test
  void takesTimesUpToBothBounds() {
    assertThat(readEvents("{\"eventType\":\"View\",\"sentAt\":1772323500}")).hasSize(1);
    assertThat(readEvents("{\"eventType\":\"View\",\"sentAt\":1737763200}")).hasSize(1);
  }

  @Test
  void takesAnyTimeSince2000WhereEventsAreKeptForGood() {
    PutEventsReader keeping =
        new PutEventsReader(
            NamedShops.of("demo=t-demo"), new EventTimes(InstantSource.fixed(NOW), 0, 0));
    String body =
        "{\"trackingId\":\"t-demo\",\"sessionId\":\"s\",\"eventList\":["
            + "{\"eventType\":\"View\",\"sentAt\":946684800}]}";

    assertThat(keeping.read(body.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void refusesAnAgeOutsideItsRange() {
    assertThatThrownBy(() -> new EventTimes(InstantSource.fixed(NOW), -1, 5))
        .hasMessage("CARTWISE_EVENT_AGE_DAYS must be 0 to 36500 but is -1");
  }

  @Test
  void refusesASkewOutsideItsRange() {
    assertThatThrownBy(() -> new EventTimes(InstantSource.fixed(NOW), 0, 1441))
        .hasMessage("CARTWISE_CLOCK_SKEW_MINUTES must be 0 to 1440 but is 1441");
  }

  @Test
  void refusesOverLongIds() {
    String body =
        "{\"trackingId\":\"t-demo\",\"sessionId\":\""
            + "s".repeat(257)
            + "\",\"eventList\":["
            + EVENT
            + "]}";
    assertThatThrownBy(() -> read(body))
        .hasMessage("sessionId: must have 1 to 256 characters but has 257");
  }

  @Test
  void refusesEventIdsThatTheTableCannotHold() {
    String id = "\uD83D\uDE00".repeat(256);
    assertThatThrownBy(
            () ->
                readEvents(
                    "{\"eventId\":\"" + id + "\",\"eventType\":\"View\",\"sentAt\":1772000000}"))
        .hasMessage("eventList[0].eventId: must have at most 1000 bytes in UTF-8");
  }
}
