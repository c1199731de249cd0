package dev.cartwise.local.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** Invocations of one function that wait for a free instance, first come first served. */
final class InvocationQueue {
  private static final long POLL_MILLIS = 500;

  private final LinkedBlockingDeque<Invocation> waiting;

  InvocationQueue(int capacity) {
    waiting = new LinkedBlockingDeque<>(capacity);
  }

  /** Appends; false when too many wait already. */
  boolean offer(Invocation invocation) {
    return waiting.offer(invocation);
  }

  /** The next invocation, or empty after a moment without one. */
  Optional<Invocation> poll() throws InterruptedException {
    Optional<Invocation> next =
        Optional.ofNullable(waiting.poll(POLL_MILLIS, TimeUnit.MILLISECONDS));
    return next.filter(invocation -> !invocation.outcome().isDone());
  }

  /** Puts an invocation that was not delivered back to the front. */
  void putBack(Invocation invocation) {
    if (!waiting.offerFirst(invocation)) {
      invocation.end(new InvocationOutcome.Unavailable("too many invocations wait"));
    }
  }

  /** Ends everything that waits. */
  void endAll(InvocationOutcome outcome) {
    List<Invocation> ended = new ArrayList<>();
    waiting.drainTo(ended);
    ended.forEach(invocation -> invocation.end(outcome));
  }

  int size() {
    return waiting.size();
  }
}
