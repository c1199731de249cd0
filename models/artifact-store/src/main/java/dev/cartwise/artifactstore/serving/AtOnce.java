package dev.cartwise.artifactstore.serving;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Things that are done at the same time, a few at once. */
final class AtOnce {

  /** Fewer than the connections that Java keeps open to one host. */
  static final int MOST_THREADS = 4;

  private AtOnce() {}

  /** A thing to do. */
  interface Step {
    void run() throws IOException;
  }

  /**
   * Does all of it and returns when each has ended.
   *
   * @throws IOException the failure of the first step in the list that failed
   */
  static void run(List<Step> steps) throws IOException {
    List<Callable<@Nullable Void>> calls = new ArrayList<>();
    for (Step step : steps) {
      calls.add(
          () -> {
            step.run();
            return null;
          });
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(steps.size(), MOST_THREADS)), AtOnce::thread);
    try {
      for (Future<@Nullable Void> end : threads.invokeAll(calls)) {
        end.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while files came").initCause(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof IOException told) {
      return told;
    }
    if (cause instanceof RuntimeException defect) {
      throw defect;
    }
    throw new IllegalStateException(cause);
  }

  private static Thread thread(Runnable steps) {
    Thread thread = new Thread(steps, "artifact-files");
    thread.setDaemon(true);
    return thread;
  }
}
