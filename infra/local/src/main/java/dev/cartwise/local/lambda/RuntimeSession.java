package dev.cartwise.local.lambda;

import dev.cartwise.local.lambda.InvocationOutcome.Crashed;
import dev.cartwise.local.lambda.InvocationOutcome.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One process's conversation with the Runtime API, from its launch to its exit. */
final class RuntimeSession {
  /** An invocation handed to the process, and when it must be answered. */
  record Delivery(Invocation invocation, Instant deadline) {}

  private final String id;
  private final FunctionSpec function;
  private final InvocationQueue queue;
  private final ScheduledExecutorService timer;
  private final Consumer<Duration> onFirstPoll;
  private final Consumer<Duration> onFirstAnswer;
  private final Instant opened = Instant.now();

  private @Nullable Invocation current;
  private @Nullable ScheduledFuture<?> timeout;
  private @Nullable String initError;
  private Runnable kill = () -> {};
  private boolean polled;
  private boolean hasAnswered;
  private boolean closed;
  private boolean timedOut;

  /**
   * @param onFirstPoll takes the time from launch to the first poll
   * @param onFirstAnswer takes the time from launch to the first answer
   */
  RuntimeSession(
      String id,
      FunctionSpec function,
      InvocationQueue queue,
      ScheduledExecutorService timer,
      Consumer<Duration> onFirstPoll,
      Consumer<Duration> onFirstAnswer) {
    this.id = id;
    this.function = function;
    this.queue = queue;
    this.timer = timer;
    this.onFirstPoll = onFirstPoll;
    this.onFirstAnswer = onFirstAnswer;
  }

  String id() {
    return id;
  }

  FunctionSpec function() {
    return function;
  }

  /** Says how to end the process when an invocation takes too long. */
  synchronized void onTimeout(Runnable killProcess) {
    kill = killProcess;
  }

  /** Waits for work; empty when the session has closed. */
  Optional<Delivery> next() throws InterruptedException {
    if (markPolled()) {
      onFirstPoll.accept(Duration.between(opened, Instant.now()));
    }
    while (!isClosed()) {
      Optional<Invocation> waiting = queue.poll();
      if (waiting.isPresent()) {
        return deliver(waiting.get());
      }
    }
    return Optional.empty();
  }

  private synchronized boolean markPolled() {
    boolean first = !polled;
    polled = true;
    return first;
  }

  private synchronized Optional<Delivery> deliver(Invocation invocation) {
    if (closed) {
      queue.putBack(invocation);
      return Optional.empty();
    }
    current = invocation;
    timeout =
        timer.schedule(
            () -> timeOut(invocation), function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    return Optional.of(new Delivery(invocation, Instant.now().plus(function.timeout())));
  }

  private void timeOut(Invocation invocation) {
    Runnable killProcess;
    synchronized (this) {
      if (current != invocation) {
        return;
      }
      current = null;
      timedOut = true;
      killProcess = kill;
    }
    killProcess.run();
    invocation.end(
        new TimedOut(
            function.name() + " timed out after " + function.timeout().toMillis() + " ms"));
  }

  /** Takes the process's answer; false when it is not working on that request. */
  boolean answer(String requestId, InvocationOutcome outcome) {
    Duration sinceLaunch = Duration.between(opened, Instant.now());
    Invocation answered;
    boolean first;
    synchronized (this) {
      if (current == null || !current.requestId().equals(requestId)) {
        return false;
      }
      answered = current;
      current = null;
      cancelTimeout();
      first = !hasAnswered;
      hasAnswered = true;
    }
    if (first) {
      onFirstAnswer.accept(sinceLaunch);
    }
    return answered.end(outcome);
  }

  private void cancelTimeout() {
    if (timeout != null) {
      timeout.cancel(false);
      timeout = null;
    }
  }

  /** Takes the process's report that it cannot start. */
  synchronized void initFailed(String error) {
    initError = error;
  }

  /** Ends the session because the process has; what it worked on counts as crashed. */
  void close(String reason) {
    Invocation interrupted;
    synchronized (this) {
      closed = true;
      interrupted = current;
      current = null;
      cancelTimeout();
    }
    if (interrupted != null) {
      interrupted.end(new Crashed(function.name() + " crashed: " + reason));
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized boolean isBusy() {
    return current != null;
  }

  /** Whether an invocation's timeout, not the process itself, was the end of it. */
  synchronized boolean isTimedOut() {
    return timedOut;
  }

  /** What the process said about its failed start. */
  synchronized Optional<String> initError() {
    return Optional.ofNullable(initError);
  }

  /** Whether the process ever asked for work. */
  synchronized boolean hasPolled() {
    return polled;
  }
}
