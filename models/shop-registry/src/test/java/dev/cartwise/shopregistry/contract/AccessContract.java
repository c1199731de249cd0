package dev.cartwise.shopregistry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.HttpApiResponse;
import dev.cartwise.awsprotocol.contract.HttpCall;
import dev.cartwise.shopregistry.access.AccessGate;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.RouteRights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No function serves a caller whom it should not: each runs this suite with its own calls.
 *
 * <p>The function under test serves the shops {@code demo} and {@code other}.
 */
public interface AccessContract {

  /** One call of each route, all for the shop {@code demo}. */
  List<HttpCall> calls();

  /** The function's answer to an event that passes a gate first. */
  HttpApiResponse answer(AccessGate gate, ObjectNode event);

  /** A call that nobody answers for. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesAnUnsignedCall(HttpCall call) {
    KnownCallers callers = new KnownCallers();

    assertThat(error(answer(callers.gate(), call.eventBelow("demo"))))
        .isEqualTo("MissingAuthenticationTokenException");
  }

  /** Each role at each route. */
  @ParameterizedTest
  @MethodSource("calls")
  default void letsARoleDoWhatItMayAndNothingElse(HttpCall call) {
    for (KeyRole role : KeyRole.values()) {
      KnownCallers callers = new KnownCallers();
      HttpApiResponse answer =
          answer(callers.gate(), callers.signed(call.eventBelow("demo"), "demo", role));
      if (RouteRights.mayCall(role, call.route(), namesUser(call))) {
        assertThat(answer.statusCode()).as(role + " " + answer.body()).isNotEqualTo(403);
      } else {
        assertThat(error(answer)).as(role.text()).isEqualTo("AccessDeniedException");
      }
    }
  }

  /** A key of another shop than that of the path. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesTheKeyOfAnotherShopThanThePaths(HttpCall call) {
    KnownCallers callers = new KnownCallers();

    assertThat(
            error(
                answer(
                    callers.gate(),
                    callers.signed(call.eventBelow("demo"), "other", KeyRole.ADMIN))))
        .isEqualTo("AccessDeniedException");
  }

  /** A key of another shop than that of the body. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesTheKeyOfAnotherShopThanTheBodys(HttpCall call) {
    assumeTrue(!call.shopField().isEmpty(), "the body tells no shop");
    KnownCallers callers = new KnownCallers();
    HttpApiResponse answer =
        answer(callers.gate(), callers.signed(call.event(), "other", KeyRole.ADMIN));

    assertThat(error(answer)).isEqualTo("AccessDeniedException");
    assertThat(answer.body()).contains(call.shopField() + ": ");
  }

  /** A path without a shop is one of the key's shop. */
  @ParameterizedTest
  @MethodSource("calls")
  default void takesTheShopFromTheKeyWhereNothingElseTellsIt(HttpCall call) {
    assumeTrue(call.shopField().isEmpty(), "the body tells the shop");
    KnownCallers callers = new KnownCallers();

    assertThat(answer(callers.gate(), callers.signed(call.event(), "demo", KeyRole.ADMIN)).body())
        .doesNotContain("name one of the shops");
  }

  /** A key that was revoked. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesARevokedKey(HttpCall call) {
    KnownCallers callers = new KnownCallers();
    ObjectNode event = callers.signed(call.eventBelow("demo"), "demo", KeyRole.ADMIN);
    callers.revokeKeys();

    assertThat(error(answer(callers.gate(), event))).isEqualTo("UnrecognizedClientException");
  }

  /** A body that was changed on its way. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesAChangedBody(HttpCall call) {
    KnownCallers callers = new KnownCallers();
    ObjectNode event = callers.signed(call.eventBelow("demo"), "demo", KeyRole.ADMIN);
    event.put("body", event.path("body").asText() + " ");

    assertThat(error(answer(callers.gate(), event))).isEqualTo("InvalidSignatureException");
  }

  /** A token of the one who is asked about, and one of somebody else. */
  @ParameterizedTest
  @MethodSource("calls")
  default void letsATokenSpeakForItsShopperOnly(HttpCall call) {
    KnownCallers callers = new KnownCallers();
    String body = call.body();
    String mine =
        namesUser(call) ? body.replaceFirst("(?s).*\"userId\":\\s*\"(.*?)\".*", "$1") : "u";
    HttpApiResponse own = bearing(callers, call, callers.token("demo", mine, Duration.ZERO));
    HttpApiResponse others =
        bearing(callers, call, callers.token("demo", mine + "-2", Duration.ZERO));
    if (!RouteRights.mayShopperCall(call.route())) {
      assertThat(error(own)).isEqualTo("AccessDeniedException");
      return;
    }
    assertThat(own.statusCode()).as(own.body()).isNotEqualTo(403);
    if (namesUser(call)) {
      assertThat(error(others)).isEqualTo("AccessDeniedException");
      assertThat(others.body()).contains("userId: ");
    }
  }

  /** Tokens that hold no longer, or are of another shop. */
  @ParameterizedTest
  @MethodSource("calls")
  default void refusesATokenThatDoesNotHold(HttpCall call) {
    KnownCallers callers = new KnownCallers();
    String expired = callers.token("demo", "u", Duration.ofMinutes(16));
    String ofAnother = callers.token("other", "u", Duration.ZERO);
    String revoked = callers.token("demo", "u", Duration.ZERO);

    assertThat(error(bearing(callers, call, expired))).isEqualTo("ExpiredTokenException");
    assertThat(error(bearing(callers, call, ofAnother))).isEqualTo("AccessDeniedException");
    callers.revokeTokens("demo");
    assertThat(error(bearing(callers, call, revoked))).isEqualTo("UnrecognizedClientException");
  }

  private HttpApiResponse bearing(KnownCallers callers, HttpCall call, String token) {
    return answer(callers.gate(), KnownCallers.bearing(call.eventBelow("demo"), token));
  }

  private static boolean namesUser(HttpCall call) {
    return call.body().contains("\"userId\"");
  }

  private static String error(HttpApiResponse answer) {
    String told = answer.headers().getOrDefault("x-amzn-ErrorType", "");
    try {
      return told.isEmpty()
          ? new ObjectMapper().readTree(answer.body()).path("__type").asText()
          : told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
