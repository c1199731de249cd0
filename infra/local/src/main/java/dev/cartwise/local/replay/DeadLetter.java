package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * An event that its function did not take, as the data directory keeps it.
 *
 * @param function the ARN of the function
 * @param event what was sent to it
 */
record DeadLetter(String function, JsonNode event) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a letter.
   *
   * @throws UnreadableFailureException if it is none
   */
  static DeadLetter parse(byte[] letter) throws UnreadableFailureException {
    JsonNode json;
    try {
      json = JSON.readTree(letter);
    } catch (IOException e) {
      throw new UnreadableFailureException("is not JSON", e);
    }
    String function = json.at("/requestContext/functionArn").asText();
    if (function.isEmpty() || !json.has("requestPayload")) {
      throw new UnreadableFailureException("names no function or holds no event", null);
    }
    return new DeadLetter(function, json.path("requestPayload"));
  }
}
