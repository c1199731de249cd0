package dev.cartwise.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status the HTTP status
 * @param headers names to values
 * @param cookies one {@code Set-Cookie} value each
 * @param body the whole body
 */
record GatewayResponse(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> JSON_TYPE = Map.of("content-type", "application/json");

  /** An answer of the gateway's own, {@code {"message": ...}}. */
  static GatewayResponse message(int status, String message) {
    return json(status, JSON.createObjectNode().put("message", message).toString());
  }

  static GatewayResponse json(int status, String json) {
    return json(status, json.getBytes(StandardCharsets.UTF_8));
  }

  static GatewayResponse json(int status, byte[] json) {
    return new GatewayResponse(status, JSON_TYPE, List.of(), json);
  }
}
