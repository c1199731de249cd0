package dev.cartwise.awsprotocol.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.sigv4.SentRequest.Gateway;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, by the name that AWS has for it. */
class SignatureVerifierTest {

  private static final String INCOMPLETE = "IncompleteSignatureException";
  private static final String INVALID = "InvalidSignatureException";
  private static final SentRequest SIGNED =
      AwsSigner.signed("personalize", AwsSigner.post("/events", "application/json", "{}"));

  @Test
  void refusesARequestThatIsNotSigned() {
    assertRefused(SIGNED.withoutHeader("authorization"), "MissingAuthenticationTokenException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer abc",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 ",
        "AWS4-ECDSA-P256-SHA256 Credential=a/20260831/r/s/aws4_request, SignedHeaders=host,"
            + " Signature=00",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260831/r/s/aws4_request",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260831/r/s/aws4, SignedHeaders=host, Signature="
            + "0000000000000000000000000000000000000000000000000000000000000000",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260831/r/s/aws4_request, SignedHeaders=host,"
            + " Signature=XYZ",
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260831/r/s/aws4_request, SignedHeaders=Host,"
            + " Signature=0000000000000000000000000000000000000000000000000000000000000000",
      })
  void refusesAnAuthorizationOfAnotherForm(String authorization) {
    assertRefused(SIGNED.withHeader("authorization", authorization), INCOMPLETE);
  }

  @Test
  void refusesTwoAuthorizationsInOneHeader() {
    String once = SIGNED.header("authorization");
    assertRefused(SIGNED.withHeader("authorization", once, once), INCOMPLETE);
    assertRefused(SIGNED.withHeader("authorization", once + " ".repeat(5000)), INCOMPLETE);
  }

  @Test
  void refusesAKeyThatThereIsNot() {
    SignatureVerifier<String> keyless =
        new SignatureVerifier<>(id -> Optional.empty(), AwsSigner.CLOCK);
    assertThatThrownBy(() -> keyless.verify(SIGNED.event(Gateway.HTTP_API)))
        .isInstanceOfSatisfying(
            AwsException.class,
            e -> {
              assertThat(e.errorType()).isEqualTo("UnrecognizedClientException");
              assertThat(e.status()).isEqualTo(403);
            });
  }

  @Test
  void refusesAnotherSecretWithoutTellingAnything() {
    SentRequest signed =
        AwsSigner.signed("personalize", "guess", AwsSigner.post("/events", "text/plain", "{}"));
    assertThatThrownBy(() -> verifier(AwsSigner.CLOCK).verify(signed.event(Gateway.HTTP_API)))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.errorType()).isEqualTo(INVALID))
        .hasMessageNotContainingAny(AwsSigner.SECRET, "guess")
        .hasMessageMatching("[^0-9]*");
  }

  @ParameterizedTest
  @CsvSource({"-300,true", "300,true", "-301,false", "301,false", "86400,false"})
  void acceptsAClockUpToFiveMinutesAway(int seconds, boolean isAccepted) {
    Clock clock = Clock.offset(AwsSigner.CLOCK, Duration.ofSeconds(seconds));
    if (isAccepted) {
      assertThatCode(() -> verifier(clock).verify(SIGNED.event(Gateway.HTTP_API)))
          .doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> verifier(clock).verify(SIGNED.event(Gateway.HTTP_API)))
          .isInstanceOfSatisfying(
              AwsException.class, e -> assertThat(e.errorType()).isEqualTo("RequestExpired"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "20260831T120000", "20260231T120000Z", "+2026831T120000Z"})
  void refusesATimeThatIsNone(String time) {
    assertRefused(SIGNED.withHeader("x-amz-date", time), INCOMPLETE);
  }

  @Test
  void refusesAScopeOfAnotherDay() {
    String other = SIGNED.header("authorization").replace("/20260831/", "/20260830/");
    assertRefused(SIGNED.withHeader("authorization", other), INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-UNSIGNED"})
  void refusesABodyThatIsNotSignedWhole(String hash) {
    SentRequest signed =
        AwsSigner.signed(
            "personalize",
            AwsSigner.post("/events", "application/json", "{}").withHeader("x-a", "b"));
    assertRefused(told(signed, hash), INCOMPLETE);
  }

  @Test
  void refusesTheHashOfAnotherBody() {
    assertRefused(told(SIGNED, PayloadHash.of("[]")), INVALID);
  }

  /** The request with a hash that its header names as signed. */
  private static SentRequest told(SentRequest request, String hash) {
    String authorization = request.header("authorization");
    return request
        .withHeader(PayloadHash.HEADER, hash)
        .withHeader(
            "authorization",
            authorization.contains(PayloadHash.HEADER)
                ? authorization
                : authorization.replace(";x-amz-date", ";x-amz-content-sha256;x-amz-date"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "x-amz-date"})
  void refusesToLeaveOutWhatMatters(String header) {
    String authorization = SIGNED.header("authorization");
    String without =
        authorization.replaceFirst("(=|;)" + header + ";", "$1").replace(";" + header + ",", ",");
    assertThat(without).isNotEqualTo(authorization);
    assertRefused(SIGNED.withHeader("authorization", without), INCOMPLETE);
  }

  @Test
  void refusesAnUnsignedHeaderOfAmazons() {
    assertRefused(SIGNED.withHeader("x-amz-target", "RekognitionService.Other"), INCOMPLETE);
  }

  @Test
  void refusesASignedHeaderThatDidNotCome() {
    assertRefused(SIGNED.withoutHeader("content-type"), INCOMPLETE);
  }

  @Test
  void refusesASessionsToken() {
    assertRefused(SIGNED.withHeader("x-amz-security-token", "abc"), "UnrecognizedClientException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Amz-Signature=00", "x-amz-credential=a", "a=b&X%2DAmz-Expires=900", "a=%zz"})
  void refusesASignatureInTheQuery(String query) {
    assertRefused(SIGNED.withQuery(query), INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "%2E%2E"})
  void refusesAParameterThatIsNoSegment(String item) {
    SentRequest signed =
        AwsSigner.signed("execute-api", AwsSigner.get("/similar", ""))
            .withPath("/items/" + item + "/similar");
    assertRefused(signed, INVALID);
  }

  @Test
  void showsNoSecret() {
    assertThat(new SigningKey<>("s3cret", "demo")).asString().doesNotContain("s3cret");
  }

  private static void assertRefused(SentRequest request, String error) {
    for (Gateway gateway : Gateway.values()) {
      assertThatThrownBy(() -> verifier(AwsSigner.CLOCK).verify(request.event(gateway)))
          .isInstanceOfSatisfying(
              AwsException.class,
              e -> {
                assertThat(e.errorType()).isEqualTo(error);
                assertThat(e.status()).isEqualTo(403);
              });
    }
  }

  private static SignatureVerifier<String> verifier(Clock clock) {
    return new SignatureVerifier<>(AwsSigner.keys(), clock);
  }
}
