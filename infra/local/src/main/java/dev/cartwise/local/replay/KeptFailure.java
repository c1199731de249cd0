package dev.cartwise.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that a stream could not deliver, as the bucket keeps them.
 *
 * @param function the ARN of the function that could not take them
 * @param records at least one
 */
record KeptFailure(String function, List<ObjectNode> records) {
  private static final ObjectMapper JSON = new ObjectMapper();

  KeptFailure {
    records = List.copyOf(records);
  }

  /**
   * Reads an object of the bucket.
   *
   * @throws UnreadableFailureException if it is none
   */
  static KeptFailure parse(byte[] object) throws UnreadableFailureException {
    String function;
    List<ObjectNode> records = new ArrayList<>();
    try {
      JsonNode kept = JSON.readTree(object);
      function = kept.at("/requestContext/functionArn").asText();
      for (JsonNode record : JSON.readTree(kept.path("payload").asText()).path("Records")) {
        if (record instanceof ObjectNode change) {
          records.add(change);
        }
      }
    } catch (IOException e) {
      throw new UnreadableFailureException("is not JSON", e);
    }
    if (function.isEmpty() || records.isEmpty()) {
      throw new UnreadableFailureException("names no function or holds no records", null);
    }
    return new KeptFailure(function, records);
  }
}
