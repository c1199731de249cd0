package dev.cartwise.local.deadletter;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An asynchronous event that a function could not take, in the shape of a Lambda failure
 * destination.
 *
 * @param function the function it was meant for
 * @param condition {@code RetriesExhausted} or {@code EventAgeExceeded}
 * @param attempts how often the function was called with it
 * @param reason the last failure, one sentence
 * @param source where it came from
 * @param payload the event itself, so that it can be sent again
 */
public record DeadLetter(
    String function,
    String condition,
    int attempts,
    String reason,
    JsonNode source,
    JsonNode payload) {}
