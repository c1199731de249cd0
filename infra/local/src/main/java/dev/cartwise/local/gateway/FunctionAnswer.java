package dev.cartwise.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.local.lambda.InvocationOutcome;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.Failed;
import dev.cartwise.local.lambda.InvocationOutcome.TimedOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the end of an invocation becomes an HTTP response. */
final class FunctionAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FunctionAnswer() {}

  /**
   * Maps an outcome: an answer as it says, a reported error to 500, a crash or an answer that is
   * none to 502, an invocation that never ran to 503, a timeout to 504.
   */
  static GatewayResponse of(InvocationOutcome outcome) {
    if (outcome instanceof Answered answered) {
      return answered(answered.payload());
    } else if (outcome instanceof Failed) {
      return GatewayResponse.message(500, "Internal Server Error");
    } else if (outcome instanceof Crashed) {
      return GatewayResponse.message(502, "Bad Gateway");
    } else if (outcome instanceof TimedOut) {
      return GatewayResponse.message(504, "Endpoint request timed out");
    }
    return GatewayResponse.message(503, "Service Unavailable");
  }

  private static GatewayResponse answered(byte[] payload) {
    JsonNode answer;
    try {
      answer = JSON.readTree(payload);
    } catch (IOException notJson) {
      return GatewayResponse.message(502, "Bad Gateway");
    }
    JsonNode status = answer.path("statusCode");
    if (status.isMissingNode()) {
      return GatewayResponse.json(200, payload);
    }
    if (!status.canConvertToInt() || status.asInt() < 100 || status.asInt() > 599) {
      return GatewayResponse.message(502, "Bad Gateway");
    }
    Map<String, String> headers = headers(answer);
    headers.putIfAbsent("content-type", "text/plain;charset=UTF-8");
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    try {
      return new GatewayResponse(status.asInt(), headers, cookies, body(answer));
    } catch (IllegalArgumentException notBase64) {
      return GatewayResponse.message(502, "Bad Gateway");
    }
  }

  private static Map<String, String> headers(JsonNode answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer
        .path("multiValueHeaders")
        .properties()
        .forEach(
            header -> {
              List<String> values = new ArrayList<>();
              header.getValue().forEach(value -> values.add(value.asText()));
              headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(",", values));
            });
    answer
        .path("headers")
        .properties()
        .forEach(
            header ->
                headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
    return headers;
  }

  private static byte[] body(JsonNode answer) {
    JsonNode body = answer.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    String text = body.isTextual() ? body.asText() : body.toString();
    return answer.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
