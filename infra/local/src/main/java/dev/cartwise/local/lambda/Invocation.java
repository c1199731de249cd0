package dev.cartwise.local.lambda;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a function; its outcome completes exactly once. */
final class Invocation {
  private final String requestId = UUID.randomUUID().toString();
  private final byte[] payload;
  private final CompletableFuture<InvocationOutcome> outcome = new CompletableFuture<>();

  Invocation(byte[] payload) {
    this.payload = payload;
  }

  String requestId() {
    return requestId;
  }

  byte[] payload() {
    return payload;
  }

  CompletableFuture<InvocationOutcome> outcome() {
    return outcome;
  }

  /** Ends the invocation; false when it had ended before. */
  boolean end(InvocationOutcome how) {
    return outcome.complete(how);
  }
}
