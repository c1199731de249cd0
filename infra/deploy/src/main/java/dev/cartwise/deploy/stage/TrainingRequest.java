package dev.cartwise.deploy.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A training that an operator asks for.
 *
 * @param shop whose
 * @param task for what, such as {@code recommendation}
 */
public record TrainingRequest(String shop, String task) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The event by which retrain-models is invoked, past the HTTP API. */
  String event() {
    ObjectNode event = JSON.createObjectNode().put("detail-type", "Training Requested");
    event.putObject("requestContext").put("requestId", UUID.randomUUID().toString());
    event.putObject("pathParameters").put("shop", shop);
    return event.put("body", JSON.createObjectNode().put("task", task).toString()).toString();
  }
}
