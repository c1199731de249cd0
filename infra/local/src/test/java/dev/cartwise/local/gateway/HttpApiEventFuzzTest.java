package dev.cartwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.fuzzing.FuzzedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests: a line of path and query, a line of the body's type, then the body. */
class HttpApiEventFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T12:34:56Z");
  private static final RouteTable ROUTES =
      new RouteTable(
          List.of(
              Route.of("POST", "/events", "ingest-events"),
              Route.of("POST", "/items/{itemId}/reviews/{reviewId}", "analyze-reviews")));

  @RegisterExtension static final FuzzedReader READER = FuzzedReader.refusingNothing();

  @FuzzTest
  void becomesAnEventWithAllThatWasSent(byte[] bytes) throws IOException {
    String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", 3);
    String[] target = parts[0].split("\\?", 2);
    GatewayRequest request =
        new GatewayRequest(
            "POST",
            "/" + target[0],
            target.length > 1 ? target[1] : "",
            Map.of("content-type", List.of(parts.length > 1 ? parts[1] : "")),
            "HTTP/1.1",
            "127.0.0.1",
            (parts.length > 2 ? parts[2] : "").getBytes(StandardCharsets.ISO_8859_1));
    Optional<RouteTable.Match> match = ROUTES.find("POST", request.rawPath(), null);
    if (match.isPresent()) {
      byte[] event =
          READER
              .read(bytes.length, () -> HttpApiEvent.of(request, match.get(), "1", NOW))
              .orElseThrow();
      assertThat(body(JSON.readTree(event))).isEqualTo(request.body());
    }
  }

  private static byte[] body(JsonNode event) throws IOException {
    JsonNode body = event.path("body");
    if (body.isMissingNode()) {
      return new byte[0];
    }
    return event.path("isBase64Encoded").booleanValue()
        ? body.binaryValue()
        : body.textValue().getBytes(StandardCharsets.UTF_8);
  }
}
