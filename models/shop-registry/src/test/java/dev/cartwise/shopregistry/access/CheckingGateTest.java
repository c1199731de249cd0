package dev.cartwise.shopregistry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.shopregistry.contract.KnownCallers;
import dev.cartwise.shopregistry.key.KeyRole;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingGateTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final ShopId OTHER = new ShopId("other");

  private final KnownCallers callers = new KnownCallers();
  private final AccessGate gate = callers.gate();

  private static ObjectNode event(String route) {
    ObjectNode event = new ObjectMapper().createObjectNode().put("routeKey", route);
    event.putObject("pathParameters");
    event.withObject("/requestContext/http").put("sourceIp", "203.0.113.7");
    return event;
  }

  private Caller admitted(ObjectNode event) {
    return gate.admit(HttpApiRequest.of(event));
  }

  @Test
  void letsStrangersTellWhatAnonymousSessionsDo() {
    Caller stranger = admitted(event("POST /events"));

    assertThatCode(
            () -> {
              stranger.requireShop("trackingId", DEMO);
              stranger.requireShopper("sessionId", Shopper.session(DEMO, "s"));
            })
        .doesNotThrowAnyException();
    assertRefused(
        () -> stranger.requireShopper("userId", Shopper.user(DEMO, "u")),
        "MissingAuthenticationTokenException",
        403);
  }

  @Test
  void takesFromAnAddressNoMoreThanItsShare() {
    int taken = 0;
    try {
      while (taken < 1_000) {
        admitted(event("POST /shops/{shop}/events"));
        taken++;
      }
    } catch (AwsException e) {
      assertThat(e.errorType()).isEqualTo("ThrottlingException");
      assertThat(e.status()).isEqualTo(429);
      assertThat(e.reason()).startsWith("address: ");
    }
    assertThat(taken).isBetween(50, 999);
    ObjectNode elsewhere = event("POST /events");
    elsewhere.withObject("/requestContext/http").put("sourceIp", "203.0.113.8");
    assertThatCode(() -> admitted(elsewhere)).doesNotThrowAnyException();
    assertThatCode(() -> admitted(callers.signed(event("POST /events"), "demo", KeyRole.SERVER)))
        .doesNotThrowAnyException();
  }

  @Test
  void takesForAShopNoMoreFromStrangersThanItsShare() {
    CallLimits limits = new CallLimits(1, 1, () -> 0);
    Caller stranger = new Stranger(limits);
    for (int i = 0; i < Allowances.BURST_SECONDS; i++) {
      stranger.requireShop("trackingId", DEMO);
    }
    assertRefused(() -> stranger.requireShop("trackingId", DEMO), "ThrottlingException", 429);
    assertThatCode(() -> stranger.requireShop("trackingId", OTHER)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(KeyRole.class)
  void knowsTheShopOfAKey(KeyRole role) {
    Caller caller = admitted(callers.signed(event("POST /events"), "demo", role));

    assertThat(caller.addressed(HttpApiRequest.of(event("POST /events"))).pathParameter("shop"))
        .contains("demo");
    assertThatCode(() -> caller.requireShop("trackingId", DEMO)).doesNotThrowAnyException();
    assertRefused(() -> caller.requireShop("trackingId", OTHER), "AccessDeniedException", 403);
    assertRefused(
        () -> caller.requireShopper("sessionId", Shopper.session(OTHER, "s")),
        "AccessDeniedException",
        403);
  }

  @Test
  void letsAStorefrontsKeySpeakForNoUser() {
    Caller caller = admitted(callers.signed(event("POST /events"), "demo", KeyRole.STOREFRONT));

    assertThatCode(() -> caller.requireShopper("sessionId", Shopper.session(DEMO, "s")))
        .doesNotThrowAnyException();
    assertRefused(
        () -> caller.requireShopper("userId", Shopper.user(DEMO, "u")),
        "AccessDeniedException",
        403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  void knowsTheShopperOfAToken(String scheme) {
    String token = callers.token("demo", "u", Duration.ZERO);
    ObjectNode event = event("POST /recommendations");
    event.withObject("/headers").put("authorization", scheme + token);
    Caller caller = admitted(event);

    assertThat(caller.addressed(HttpApiRequest.of(event)).pathParameter("shop")).contains("demo");
    assertThatCode(() -> caller.requireShopper("userId", Shopper.user(DEMO, "u")))
        .doesNotThrowAnyException();
    assertRefused(
        () -> caller.requireShopper("userId", Shopper.user(DEMO, "v")),
        "AccessDeniedException",
        403);
    assertRefused(
        () -> caller.requireShopper("sessionId", Shopper.session(DEMO, "u")),
        "AccessDeniedException",
        403);
    assertRefused(() -> caller.requireShop("campaignArn", OTHER), "AccessDeniedException", 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic dTpw", "Bearer", "Bearer x"})
  void refusesEveryOtherAuthorization(String authorization) {
    ObjectNode event = event("POST /events");
    event.withObject("/headers").put("authorization", authorization);

    assertThatThrownBy(() -> admitted(event))
        .isInstanceOfSatisfying(
            AwsException.class, refusal -> assertThat(refusal.status()).isEqualTo(403));
  }

  private static void assertRefused(ThrowingCallable call, String error, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AwsException.class,
            refusal -> {
              assertThat(refusal.errorType()).isEqualTo(error);
              assertThat(refusal.status()).isEqualTo(status);
            });
  }
}
