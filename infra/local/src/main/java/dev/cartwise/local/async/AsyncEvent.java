package dev.cartwise.local.async;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * An event that waits for its function.
 *
 * @param id names it, and its file
 * @param function the function it is for
 * @param source where it came from, one word such as {@code s3} or {@code schedule}
 * @param acceptedMillis when it was accepted, epoch milliseconds
 * @param payload the event
 */
record AsyncEvent(
    String id, String function, String source, long acceptedMillis, JsonNode payload) {

  AsyncEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(payload, "payload");
  }
}
