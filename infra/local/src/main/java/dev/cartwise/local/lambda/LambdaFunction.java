package dev.cartwise.local.lambda;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.local.lambda.InvocationOutcome.Answered;
import dev.cartwise.local.lambda.InvocationOutcome.NotStarted;
import dev.cartwise.local.lambda.InvocationOutcome.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A running function: a queue of invocations and the processes that work on it. */
final class LambdaFunction implements AutoCloseable {
  private static final int QUEUE_CAPACITY = 1_000;

  private final FunctionSpec spec;
  private final FunctionMode mode;
  private final InvocationQueue queue = new InvocationQueue(QUEUE_CAPACITY);
  private final List<FunctionInstance> instances = new ArrayList<>();
  private final CompletableFuture<Duration> firstPoll = new CompletableFuture<>();
  private final AtomicLong sessions = new AtomicLong();
  private final AtomicLong invocations = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong initMillis = new AtomicLong(-1);
  private final AtomicLong firstAnswerMillis = new AtomicLong(-1);
  private volatile String lastError = "";
  private volatile boolean closed;

  LambdaFunction(
      FunctionSpec spec,
      FunctionMode mode,
      FunctionProcess process,
      RuntimeApi api,
      ChildProcesses children,
      ScheduledExecutorService timer) {
    this.spec = spec;
    this.mode = mode;
    for (int i = 0; i < spec.instances(); i++) {
      String name = spec.name() + "-" + i;
      instances.add(
          new FunctionInstance(
              name,
              process,
              api,
              children,
              () ->
                  new RuntimeSession(
                      name + "-" + sessions.incrementAndGet(),
                      spec,
                      queue,
                      timer,
                      this::polled,
                      answered -> firstAnswerMillis.set(answered.toMillis())),
              this::failStart));
    }
  }

  private void polled(Duration initTime) {
    initMillis.set(initTime.toMillis());
    firstAnswerMillis.set(-1);
    firstPoll.complete(initTime);
  }

  private void failStart(String reason) {
    String sentence = spec.name() + " does not start: " + reason;
    lastError = sentence;
    firstPoll.completeExceptionally(
        new LocalSystemException(Reason.FUNCTION_DOES_NOT_START, sentence));
    if (instances.stream().noneMatch(FunctionInstance::isReady)) {
      queue.endAll(new NotStarted(sentence));
    }
  }

  void start() {
    instances.forEach(FunctionInstance::start);
  }

  /** Waits until a process of this function asks for work. */
  void awaitFirstPoll(Duration limit) {
    try {
      firstPoll.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LocalSystemException told) {
        throw told;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new LocalSystemException(
          Reason.FUNCTION_DOES_NOT_START,
          spec.name() + " did not ask for work within " + limit.toSeconds() + " s",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalSystemException(
          Reason.FUNCTION_DOES_NOT_START, "interrupted while " + spec.name() + " started", e);
    }
  }

  /** Queues an event; the future always completes normally, with how it ended. */
  CompletableFuture<InvocationOutcome> invoke(byte[] event) {
    Invocation invocation = new Invocation(event);
    CompletableFuture<InvocationOutcome> counted = invocation.outcome().thenApply(this::count);
    if (closed) {
      invocation.end(new Unavailable(spec.name() + " is stopping"));
    } else if (!queue.offer(invocation)) {
      invocation.end(new Unavailable("too many invocations of " + spec.name() + " wait"));
    }
    return counted;
  }

  private InvocationOutcome count(InvocationOutcome outcome) {
    invocations.incrementAndGet();
    if (!(outcome instanceof Answered)) {
      errors.incrementAndGet();
      lastError = outcome.reason();
    }
    return outcome;
  }

  /** How it fares right now. */
  FunctionStatus status() {
    boolean ready = instances.stream().anyMatch(FunctionInstance::isReady);
    int restarts = instances.stream().mapToInt(FunctionInstance::restarts).sum();
    return new FunctionStatus(
        spec.name(),
        mode.name().toLowerCase(Locale.ROOT),
        ready ? "ready" : restarts == 0 ? "starting" : "failing",
        instances.stream().map(FunctionInstance::pid).flatMap(Optional::stream).toList(),
        queue.size(),
        invocations.get(),
        errors.get(),
        restarts,
        initMillis.get(),
        firstAnswerMillis.get(),
        lastError);
  }

  @Override
  public void close() {
    closed = true;
    queue.endAll(new Unavailable(spec.name() + " is stopping"));
    instances.forEach(FunctionInstance::close);
  }
}
