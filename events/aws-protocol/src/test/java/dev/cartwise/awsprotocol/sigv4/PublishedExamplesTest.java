package dev.cartwise.awsprotocol.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.awsprotocol.sigv4.SentRequest.Gateway;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of AWS's Signature Version 4 test suite, with the signatures it publishes. */
class PublishedExamplesTest {

  private static final String TIME = "20150830T123600Z";
  private static final SignatureVerifier<String> VERIFIER =
      new SignatureVerifier<>(
          AwsSigner.keys(), Clock.fixed(Instant.parse("2015-08-30T12:36:00Z"), ZoneOffset.UTC));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "get-vanilla | GET | / | |"
            + " 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-unreserved | GET | /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            + " | | 07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
        "get-utf8 | GET | /\u1234 | |"
            + " 8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
        "get-space | GET | /example space/ |"
            + " | 652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741",
        "get-slash | GET | // | | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-slashes | GET | //example// |"
            + " | 9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
        "get-slash-dot-slash | GET | /./ |"
            + " | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-slash-pointless-dot | GET | /./example |"
            + " | ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5",
        "get-relative | GET | /example/.. |"
            + " | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-relative-relative | GET | /example1/example2/../.. |"
            + " | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-vanilla-query-order-key-case | GET | / | Param2=value2&Param1=value1"
            + " | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "get-vanilla-query-order-value | GET | / | Param1=value2&Param1=value1"
            + " | 5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694",
        "get-vanilla-utf8-query | GET | / | \u1234=bar"
            + " | 2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
        "post-vanilla | POST | / |"
            + " | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "post-vanilla-query | POST | / | Param1=value1"
            + " | 28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
      })
  void acceptsMethodsPathsAndQueries(
      String name, String method, String path, String query, String signature) {
    assertAccepted(
        method, path, query == null ? "" : query, Map.of(), "", "host;x-amz-date", signature);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "get-header-key-duplicate|GET|value2,value2,value1"
            + "|c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
        "get-header-value-order|GET|value4,value1,value3,value2"
            + "|08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
        "get-header-value-multiline|GET|value1,value2,value3"
            + "|ba17b383a53190154eb5fa66a1b836cc297cc0a3d70a5d00705980573d8ff790",
        "post-header-key-case|POST| value1 "
            + "|c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
        "post-header-value-case|POST|VALUE1"
            + "|cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
      })
  void acceptsHeadersAsTheGatewayJoinsThem(
      String name, String method, String value, String signature) {
    Map<String, List<String>> header = Map.of("my-header1", List.of(value.split(",")));
    assertAccepted(method, "/", "", header, "", "host;my-header1;x-amz-date", signature);
  }

  /** {@code get-header-value-trim}. */
  @Test
  void acceptsBlanksInAHeaderTrimmedAndCollapsed() {
    assertAccepted(
        "GET",
        "/",
        "",
        Map.of("my-header1", List.of(" value1"), "my-header2", List.of(" \"a   b   c\"")),
        "",
        "host;my-header1;my-header2;x-amz-date",
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded"
            + " | ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        "application/x-www-form-urlencoded; charset=utf8"
            + " | 1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe",
      })
  void acceptsABody(String contentType, String signature) {
    assertAccepted(
        "POST",
        "/",
        "",
        Map.of("content-type", List.of(contentType)),
        "Param1=value1",
        "content-type;host;x-amz-date",
        signature);
  }

  /** {@code get-vanilla-with-session-token}: right as a signature, but our keys have no session. */
  @Test
  void refusesTheExampleWithASessionToken() {
    SentRequest request =
        request(
            "GET",
            "/",
            "",
            Map.of(
                "x-amz-security-token",
                List.of("6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267")),
            "",
            "host;x-amz-date;x-amz-security-token",
            "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8");
    assertThatThrownBy(() -> VERIFIER.verify(request.event(Gateway.VERBATIM)))
        .hasMessageContaining("x-amz-security-token");
  }

  private static void assertAccepted(
      String method,
      String path,
      String query,
      Map<String, List<String>> more,
      String body,
      String signedHeaders,
      String signature) {
    SentRequest request = request(method, path, query, more, body, signedHeaders, signature);
    assertThat(VERIFIER.verify(request.event(Gateway.VERBATIM)))
        .isEqualTo(new SignedBy<>(AwsSigner.KEY, "demo"));
  }

  private static SentRequest request(
      String method,
      String path,
      String query,
      Map<String, List<String>> more,
      String body,
      String signedHeaders,
      String signature) {
    Map<String, List<String>> headers = new TreeMap<>(more);
    headers.put("host", List.of("example.amazonaws.com"));
    headers.put("x-amz-date", List.of(TIME));
    headers.put(
        "authorization",
        List.of(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders="
                + signedHeaders
                + ", Signature="
                + signature));
    return new SentRequest(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
