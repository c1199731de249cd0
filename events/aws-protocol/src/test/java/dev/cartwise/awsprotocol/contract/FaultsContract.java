package dev.cartwise.awsprotocol.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault gets one error from every function: each runs this suite with its own calls.
 *
 * <p>The function under test serves the shops {@code demo} and {@code other}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultsContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One call of each route, all for the shop {@code demo}. */
  protected abstract List<HttpCall> calls();

  /** The function's answer to an event. */
  protected abstract HttpApiResponse answer(ObjectNode event);

  /** The function's answer to an event while its storage refuses everything because of its load. */
  protected abstract HttpApiResponse answerWhileStorageIsBusy(ObjectNode event);

  @Test
  void unknownRoute() {
    ObjectNode event = JSON.createObjectNode().put("routeKey", "GET /shops/{shop}/nowhere");

    assertError(answer(event), 404, "ResourceNotFoundException");
    assertMessage(answer(event), "path: no route 'GET /shops/{shop}/nowhere'");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void unknownShopOfThePath(HttpCall call) {
    HttpApiResponse answer = answer(call.eventBelow("nobody"));

    assertError(answer, 404, "ResourceNotFoundException");
    assertMessage(answer, "path: no shop 'nobody'");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noShopWhereThereAreSeveral(HttpCall call) {
    assumeTrue(call.shopField().isEmpty(), "the body tells the shop");
    HttpApiResponse answer = answer(call.event());

    assertError(answer, 404, "ResourceNotFoundException");
    assertMessage(answer, "path: name one of the shops, /shops/<shop>/…");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void bodyOfAnotherShopThanThePaths(HttpCall call) {
    assumeTrue(!call.shopField().isEmpty(), "the body tells no shop");
    HttpApiResponse answer = answer(call.eventBelow("other"));

    assertError(answer, 400, "InvalidInputException");
    assertMessage(answer, call.shopField() + ": is not of the shop 'other' of the path");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void bodyThatIsNotBase64(HttpCall call) {
    assumeTrue(call.hasBody(), "the route has no body");
    HttpApiResponse answer =
        answer(call.eventBelow("demo").put("body", "%").put("isBase64Encoded", true));

    assertError(answer, 400, call.invalidInput());
    assertMessage(answer, "body: not base64");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void bodyThatIsNotJson(HttpCall call) {
    assumeTrue(call.hasBody(), "the route has no body");
    HttpApiResponse answer = answer(call.eventBelow("demo").put("body", "{"));

    assertError(answer, 400, call.invalidInput());
    assertThat(message(answer)).startsWith("body: not well-formed JSON");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void busyStorage(HttpCall call) {
    assumeTrue(call.usesStorage(), "the operation needs no storage");
    HttpApiResponse answer = answerWhileStorageIsBusy(call.eventBelow("demo"));

    assertError(answer, 503, "ThrottlingException");
    assertMessage(answer, "storage: busy; send the call again");
  }

  private static void assertError(HttpApiResponse answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers()).containsKey("x-amzn-RequestId");
    String told = answer.headers().get("x-amzn-ErrorType");
    assertThat(told == null ? tree(answer).path("__type").asText() : told).isEqualTo(type);
  }

  private static void assertMessage(HttpApiResponse answer, String message) {
    assertThat(message(answer)).isEqualTo(message);
  }

  private static String message(HttpApiResponse answer) {
    ObjectNode body = tree(answer);
    return body.path(body.has("message") ? "message" : "Message").asText();
  }

  private static ObjectNode tree(HttpApiResponse answer) {
    try {
      return (ObjectNode) JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
