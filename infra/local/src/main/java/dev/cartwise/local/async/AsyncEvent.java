package dev.cartwise.local.async;

import com.fasterxml.jackson.databind.JsonNode;

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
    String id, String function, String source, long acceptedMillis, JsonNode payload) {}
