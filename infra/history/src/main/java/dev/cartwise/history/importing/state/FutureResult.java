package dev.cartwise.history.importing.state;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What became of work that another thread does. */
public final class FutureResult {

  private FutureResult() {}

  /**
   * Waits for it, and returns what it brought.
   *
   * @throws IOException what it threw, as are errors and unchecked exceptions
   */
  public static <T> T of(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
