package dev.cartwise.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One slot of a function: keeps a process alive in it, starting another when one ends. */
final class FunctionInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FunctionInstance.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration HEALTHY_AFTER = Duration.ofSeconds(10);

  private final FunctionProcess process;
  private final RuntimeApi api;
  private final ChildProcesses children;
  private final Supplier<RuntimeSession> newSession;
  private final Consumer<String> onFailedStart;
  private final Thread supervisor;

  private @Nullable RuntimeSession session;
  private @Nullable Process running;
  private int restarts;
  private boolean closed;

  /**
   * @param newSession makes the session of the next process
   * @param onFailedStart hears why a process ended before it asked for work
   */
  FunctionInstance(
      String name,
      FunctionProcess process,
      RuntimeApi api,
      ChildProcesses children,
      Supplier<RuntimeSession> newSession,
      Consumer<String> onFailedStart) {
    this.process = process;
    this.api = api;
    this.children = children;
    this.newSession = newSession;
    this.onFailedStart = onFailedStart;
    supervisor = new Thread(this::supervise, "supervise-" + name);
    supervisor.setDaemon(true);
  }

  void start() {
    supervisor.start();
  }

  private void supervise() {
    Duration pause = FIRST_PAUSE;
    try {
      while (!isClosed()) {
        Instant started = Instant.now();
        RuntimeSession ended = runOnce();
        boolean healthy =
            ended.hasPolled()
                && (ended.isTimedOut()
                    || Duration.between(started, Instant.now()).compareTo(HEALTHY_AFTER) > 0);
        pause = healthy ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
        synchronized (this) {
          if (!closed) {
            restarts++;
            wait(pause.toMillis());
          }
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private RuntimeSession runOnce() throws InterruptedException {
    RuntimeSession opened = newSession.get();
    api.open(opened);
    String end;
    try {
      Process started = process.start(api.addressOf(opened));
      children.add(started.toHandle());
      opened.onTimeout(started::destroyForcibly);
      if (!take(opened, started)) {
        started.destroyForcibly();
      }
      end = "its process ended with code " + started.waitFor();
      children.remove(started.toHandle());
    } catch (IOException e) {
      end = "its process cannot be started: " + e.getMessage();
    }
    end = opened.initError().orElse(end);
    opened.close(end);
    api.forget(opened);
    if (!isClosed()) {
      LOG.warn("{}: {}; starting it again", opened.function().name(), end);
      if (!opened.hasPolled()) {
        onFailedStart.accept(end);
      }
    }
    return opened;
  }

  private synchronized boolean take(RuntimeSession opened, Process started) {
    session = opened;
    running = started;
    return !closed;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** The process id while a process runs. */
  synchronized Optional<Long> pid() {
    return Optional.ofNullable(running).filter(Process::isAlive).map(Process::pid);
  }

  synchronized int restarts() {
    return restarts;
  }

  /** Whether a process waits for work or does some. */
  synchronized boolean isReady() {
    return session != null && session.hasPolled() && !session.isClosed();
  }

  @Override
  public void close() {
    Process ending;
    synchronized (this) {
      closed = true;
      ending = running;
      notifyAll();
    }
    if (ending != null) {
      end(ending);
    }
    supervisor.interrupt();
  }

  private void end(Process ending) {
    ending.destroy();
    try {
      if (!ending.waitFor(2, TimeUnit.SECONDS)) {
        ending.destroyForcibly().waitFor();
      }
      children.remove(ending.toHandle());
    } catch (InterruptedException e) {
      ending.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
