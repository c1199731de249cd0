package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpApiEventTest {
  private static final byte[] TEXT = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BINARY = {(byte) 0xff, (byte) 0xd8, 0};

  private final Map<String, List<String>> headers =
      new LinkedHashMap<>(Map.of("host", List.of("127.0.0.1:8787")));

  @Test
  void keepsTextAsItIs() throws Exception {
    headers.put("content-type", List.of("application/json; charset=utf-8"));
    JsonNode event = event("", TEXT);
    assertThat(event.path("body").asText()).isEqualTo("{\"名\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"image/jpeg", "application/octet-stream", "application/json", "''"})
  void encodesBytesThatAreNoText(String type) throws Exception {
    headers.put("content-type", List.of(type));
    JsonNode event = event("", BINARY);
    assertThat(event.path("body").asText()).isEqualTo("/9gA");
    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void treatsAmzJsonAsText() throws Exception {
    headers.put("content-type", List.of("application/x-amz-json-1.1"));
    assertThat(event("", TEXT).path("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void leavesOutWhatTheRequestDoesNotHave() throws Exception {
    JsonNode event = event("", new byte[0]);
    assertThat(event.has("body")).isFalse();
    assertThat(event.has("cookies")).isFalse();
    assertThat(event.has("queryStringParameters")).isFalse();
    assertThat(event.path("rawQueryString").asText()).isEmpty();
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void joinsRepeatedHeadersAndParameters() throws Exception {
    headers.put("x-many", List.of("a", "b"));
    JsonNode event = event("a=1&b=x%20y&a=2&flag&bad=%zz", new byte[0]);
    assertThat(event.at("/headers/x-many").asText()).isEqualTo("a,b");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&b=x%20y&a=2&flag&bad=%zz");
    assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("x y");
    assertThat(event.at("/queryStringParameters/flag").asText()).isEmpty();
    assertThat(event.at("/queryStringParameters/bad").asText()).isEqualTo("%zz");
  }

  @Test
  void movesCookiesOutOfTheHeaders() throws Exception {
    headers.put("cookie", List.of("a=1; b=2", "c=3"));
    JsonNode event = event("", new byte[0]);
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\",\"c=3\"]");
    assertThat(event.path("headers").has("cookie")).isFalse();
  }

  @Test
  void describesTheRequestInItsContext() throws Exception {
    headers.put("user-agent", List.of("test/1"));
    JsonNode context = event("", new byte[0]).path("requestContext");
    assertThat(context.at("/http/method").asText()).isEqualTo("POST");
    assertThat(context.at("/http/path").asText()).isEqualTo("/shops/demo/events");
    assertThat(context.at("/http/userAgent").asText()).isEqualTo("test/1");
    assertThat(context.path("domainName").asText()).isEqualTo("127.0.0.1:8787");
    assertThat(context.path("stage").asText()).isEqualTo("$default");
    assertThat(context.path("time").asText()).isEqualTo("01/Jan/2026:00:00:00 +0000");
    assertThat(context.path("timeEpoch").asLong()).isEqualTo(1767225600000L);
    assertThat(context.path("requestId").asText()).isEqualTo("id");
  }

  private JsonNode event(String query, byte[] body) throws Exception {
    GatewayRequest request =
        new GatewayRequest(
            "POST", "/shops/demo/events", query, headers, "HTTP/1.1", "127.0.0.1", body);
    RouteTable.Match match =
        new RouteTable.Match(Route.of("POST", "/shops/{shop}/events", "f"), Map.of("shop", "demo"));
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    return new ObjectMapper().readTree(HttpApiEvent.of(request, match, "id", now));
  }
}
