package dev.cartwise.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiRequestTest {

  @Test
  void readsAGatewayEventAndIgnoresWhatItDoesNotKnow() throws Exception {
    HttpApiRequest request =
        new ObjectMapper()
            .readValue(
                """
                {"version":"2.0","routeKey":"POST /events","headers":{"x-a":"b"},
                 "requestContext":{"requestId":"r-1","http":{"method":"POST"}},
                 "body":"eyJhIjoxfQ==","isBase64Encoded":true}
                """,
                HttpApiRequest.class);
    assertThat(request.route()).isEqualTo("POST /events");
    assertThat(request.header("x-a")).contains("b");
    assertThat(request.requestId()).isEqualTo("r-1");
    assertThat(request.bodyBytes("InvalidInputException")).asString().isEqualTo("{\"a\":1}");
    assertThat(request.pathParameter("shop")).isEmpty();
  }

  @Test
  void hasNoBytesWithoutABody() throws Exception {
    HttpApiRequest request = new ObjectMapper().readValue("{}", HttpApiRequest.class);
    assertThat(request.bodyBytes("InvalidInputException")).isEmpty();
    assertThat(request.requestId()).isEqualTo("unknown");
  }

  @Test
  void isTheSameRequestBelowAShop() throws Exception {
    HttpApiRequest request =
        new ObjectMapper()
            .readValue(
                """
                {"routeKey":"GET /items/{itemId}","pathParameters":{"itemId":"a"},"body":"b",
                 "requestContext":{"http":{"method":"GET","sourceIp":"203.0.113.7"}}}
                """,
                HttpApiRequest.class);
    HttpApiRequest below = request.below("demo");
    assertThat(below.pathParameters()).isEqualTo(Map.of("itemId", "a", "shop", "demo"));
    assertThat(below.below("other").pathParameter("shop")).contains("other");
    assertThat(below.route()).isEqualTo(request.route());
    assertThat(below.body()).isEqualTo("b");
    assertThat(below.sourceIp()).isEqualTo("203.0.113.7");
    assertThat(route("POST /events").sourceIp()).isEmpty();
  }

  @Test
  void namesARouteOnceForBothOfItsForms() {
    assertThat(route("POST /shops/{shop}/events").route()).isEqualTo("POST /events");
    assertThat(route("GET /shops/{shop}/items/{itemId}").route()).isEqualTo("GET /items/{itemId}");
    assertThat(route("POST /events").route()).isEqualTo("POST /events");
    assertThat(route("POST /shops/{shop}/nothing").noRoute())
        .hasMessage("path: no route 'POST /shops/{shop}/nothing'");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256})
  void readsAnIdOfThePath(int length) {
    assertThat(withItem("商".repeat(length)).pathId("itemId")).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 257, 3000})
  void refusesAnIdOfThePathThatIsMissingOrTooLongByItsName(int length) {
    assertThatThrownBy(() -> withItem("商".repeat(length)).pathId("itemId"))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.errorType()).isEqualTo("InvalidInputException"))
        .hasMessage("itemId: must have 1 to 256 characters but has " + length);
  }

  private static HttpApiRequest withItem(String id) {
    return new HttpApiRequest(
        "GET /items/{itemId}", null, null, null, null, Map.of("itemId", id), null, null, false);
  }

  @Test
  void refusesABodyThatIsNotBase64() {
    HttpApiRequest request =
        new HttpApiRequest("POST /events", null, null, null, null, null, null, "%", true);
    assertThatThrownBy(() -> request.bodyBytes("InvalidRequestException"))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.errorType()).isEqualTo("InvalidRequestException"))
        .hasMessage("body: not base64");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "100,100", "007,7"})
  void readsAWholeNumberOfTheQuery(String text, int number) {
    assertThat(query(text).wholeNumber("n", 1, 100)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "x", "", "9999999999"})
  void refusesWhatIsNoWholeNumberOfTheRange(String text) {
    assertThatThrownBy(() -> query(text).wholeNumber("n", 1, 100))
        .hasMessage("n: must be a whole number from 1 to 100");
    assertThat(query("5").wholeNumber("other", 1, 100)).isEmpty();
  }

  private static HttpApiRequest route(String key) {
    return new HttpApiRequest(key, null, null, null, null, null, null, null, false);
  }

  private static HttpApiRequest query(String n) {
    return new HttpApiRequest("", null, null, null, Map.of("n", n), null, null, null, false);
  }
}
