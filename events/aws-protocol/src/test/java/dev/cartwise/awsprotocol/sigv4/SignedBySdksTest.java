package dev.cartwise.awsprotocol.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.sigv4.SentRequest.Gateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that AWS's SDKs signed, in the events that gateways make of them. */
class SignedBySdksTest {

  private static final SignatureVerifier<String> VERIFIER =
      new SignatureVerifier<>(AwsSigner.keys(), AwsSigner.CLOCK);
  private static final SignedBy<String> DEMO = new SignedBy<>(AwsSigner.KEY, "demo");

  @ParameterizedTest
  @ValueSource(strings = {"personalize", "rekognition", "comprehend", "execute-api"})
  void acceptsEverySigningName(String service) {
    SentRequest signed =
        AwsSigner.signed(service, AwsSigner.post("/events", "application/json", "{\"a\":1}"));
    assertThat(signed.header("authorization")).contains("/eu-central-1/" + service + "/");
    assertThat(VERIFIER.verify(signed.event(Gateway.HTTP_API))).isEqualTo(DEMO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a%2Fb", "red%20shoe", "a%2Bb", "a+b", "a:b", "%E4%B8%AD%E6%96%87", "50%25"})
  void acceptsAnItemOfAnyName(String item) {
    for (Gateway gateway : Gateway.values()) {
      for (String lead : List.of("", "/prod", "/api/v1")) {
        SentRequest signed =
            AwsSigner.signed(
                "execute-api",
                AwsSigner.get(lead + "/shops/demo/items/" + item + "/summary", "weeks=4"));
        assertThat(VERIFIER.verify(signed.event(gateway, lead))).isEqualTo(DEMO);
      }
    }
  }

  @Test
  void acceptsASignatureWithoutTheStageThatTheDomainHides() {
    SentRequest signed =
        AwsSigner.signed("execute-api", AwsSigner.get("/items/red%20shoe/similar", ""));
    SentRequest mapped = signed.withPath("/prod" + signed.path());
    assertThat(VERIFIER.verify(mapped.event(Gateway.HTTP_API, "/prod"))).isEqualTo(DEMO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&b=2", "b=2&a=1", "a=%E4%B8%AD%E6%96%87", "a=x%20y", "a=x%2By", "a"})
  void acceptsAnyQuery(String query) {
    SentRequest signed = AwsSigner.signed("execute-api", AwsSigner.get("/items/a/similar", query));
    assertThat(VERIFIER.verify(signed.event(Gateway.HTTP_API))).isEqualTo(DEMO);
  }

  @Test
  void acceptsABodyThatTheGatewayHandsOverAsBase64() {
    byte[] picture = {(byte) 0xff, (byte) 0xd8, 0, (byte) 0xff, 7};
    SentRequest signed =
        AwsSigner.signed(
            "rekognition",
            AwsSigner.post("/rekognition", "application/octet-stream", "").withBody(picture));
    assertThat(signed.event(Gateway.HTTP_API).isBase64Encoded()).isTrue();
    assertThat(VERIFIER.verify(signed.event(Gateway.HTTP_API))).isEqualTo(DEMO);
  }

  @Test
  void acceptsRepeatedHeaders() {
    SentRequest signed =
        AwsSigner.signed(
            "personalize",
            AwsSigner.post("/events", "application/json", "{}").withHeader("x-shop-tag", "b", "a"));
    assertThat(signed.header("authorization")).contains("x-shop-tag");
    assertThat(VERIFIER.verify(signed.event(Gateway.HTTP_API))).isEqualTo(DEMO);
  }

  @ParameterizedTest
  @EnumSource(Gateway.class)
  void tellsASlashInAnItemFromOneBetweenSegments(Gateway gateway) {
    SentRequest signed = AwsSigner.signed("execute-api", AwsSigner.get("/items/a/similar", ""));
    SentRequest other = signed.withPath("/shops/demo/items/a%2Fb/summary");
    assertThatThrownBy(() -> VERIFIER.verify(other.event(gateway)))
        .hasMessageContaining("not that of this request");
    SentRequest ambiguous =
        AwsSigner.signed("execute-api", AwsSigner.get("/items/a/b/similar", ""))
            .withPath("/items/a%2Fb/similar");
    assertThatThrownBy(() -> VERIFIER.verify(ambiguous.event(gateway)))
        .hasMessageContaining("not that of this request");
  }

  @ParameterizedTest
  @EnumSource(Gateway.class)
  void tellsAnEscapeFromItsText(Gateway gateway) {
    SentRequest signed =
        AwsSigner.signed("execute-api", AwsSigner.get("/items/a%20b/similar", ""))
            .withPath("/items/a%2520b/similar");
    assertThatThrownBy(() -> VERIFIER.verify(signed.event(gateway)))
        .hasMessageContaining("not that of this request");
  }

  /** Facts: what boto3's signer (botocore 1.43.11) makes of these, without a hash in a header. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | 127.0.0.1:8787 | /events | | personalize | application/json |"
            + " {\"trackingId\":\"demo\"} |"
            + " 12db6d2bd3692f9e979bc2dc2de017d50402d95180d39caaa315c39af749332a",
        "GET | api.example.com | /items/a%2Fb%20c%2Bd%E4%B8%AD%E6%96%87/similar | numResults=5"
            + " | execute-api | |"
            + " | afe4e43d51c63352bf162affd5e5209330d13604e8a49feb9be732201b8a468a",
      })
  void acceptsWhatBoto3Signed(
      String method,
      String host,
      String path,
      String query,
      String service,
      String contentType,
      String body,
      String signature) {
    SentRequest request =
        method.equals("GET") ? AwsSigner.get(path, query) : AwsSigner.post(path, contentType, body);
    SentRequest signed =
        request
            .withHeader("host", host)
            .withHeader("x-amz-date", "20260831T120000Z")
            .withHeader(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260831/eu-central-1/"
                    + service
                    + "/aws4_request, SignedHeaders="
                    + (method.equals("GET") ? "" : "content-type;")
                    + "host;x-amz-date, Signature="
                    + signature);
    for (Gateway gateway : Gateway.values()) {
      assertThat(VERIFIER.verify(signed.event(gateway))).isEqualTo(DEMO);
    }
  }
}
