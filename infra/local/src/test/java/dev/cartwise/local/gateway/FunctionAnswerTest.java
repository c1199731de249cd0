package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.TimedOut;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionAnswerTest {
  @Test
  void passesStatusHeadersCookiesAndBodyOn() {
    GatewayResponse response =
        answered(
            """
            {"statusCode": 201, "headers": {"Content-Type": "text/html", "X-Number": 7},
             "cookies": ["a=1", "b=2"], "body": "商"}
            """);
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers())
        .containsEntry("content-type", "text/html")
        .containsEntry("x-number", "7");
    assertThat(response.cookies()).containsExactly("a=1", "b=2");
    assertThat(response.body()).isEqualTo("商".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void decodesABase64Body() {
    assertThat(answered("{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"/9gA\"}").body())
        .containsExactly(0xff, 0xd8, 0);
  }

  @Test
  void takesAnAnswerWithoutStatusForTheBody() {
    GatewayResponse response = answered("{\"hello\":1}");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("content-type", "application/json");
    assertThat(response.body()).asString().isEqualTo("{\"hello\":1}");
  }

  @Test
  void sendsAnEmptyBodyForNone() {
    assertThat(answered("{\"statusCode\":204,\"body\":null}").body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{\"statusCode\":\"x\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\"%%\"}"
      })
  void answersBadGatewayForWhatIsNoAnswer(String payload) {
    assertThat(answered(payload).status()).isEqualTo(502);
  }

  @Test
  void tellsFailuresApart() {
    assertThat(status(new Failed("Error", "secret", new byte[0]))).isEqualTo(500);
    assertThat(status(new Crashed("secret"))).isEqualTo(502);
    assertThat(status(new Unavailable("secret"))).isEqualTo(503);
    assertThat(status(new TimedOut("secret"))).isEqualTo(504);
  }

  @Test
  void keepsTheReasonOfAFailureToItself() {
    assertThat(FunctionAnswer.of(new Failed("Error", "secret", new byte[0])).body())
        .asString()
        .isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  private static int status(InvocationOutcome outcome) {
    return FunctionAnswer.of(outcome).status();
  }

  private static GatewayResponse answered(String payload) {
    return FunctionAnswer.of(new Answered(payload.getBytes(StandardCharsets.UTF_8)));
  }
}
