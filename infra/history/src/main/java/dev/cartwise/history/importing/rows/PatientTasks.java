package dev.cartwise.history.importing.rows;

import dev.cartwise.featurestore.convergence.ContendedRowException;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.BusyStorage;
import dev.cartwise.history.HistoryException;
import dev.cartwise.history.HistoryException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Works on several things at once, each again and again as long as the tables are busy: a table
 * that is throttled takes more after a while.
 */
public final class PatientTasks {

  /** What is done for each. */
  @FunctionalInterface
  public interface Task<T> {

    /**
     * Does it.
     *
     * @param attempt counted from 0
     */
    void run(T one, int attempt);
  }

  /** Twelve attempts within about two minutes. */
  public static final Backoff PATIENCE =
      new Backoff(12, Duration.ofMillis(200), Duration.ofSeconds(20));

  private final ExecutorService executor;
  private final Backoff backoff;

  /**
   * @param backoff how often each is tried, and how long is waited between
   */
  public PatientTasks(ExecutorService executor, Backoff backoff) {
    this.executor = executor;
    this.backoff = backoff;
  }

  /**
   * Does the task for each of these, which may be done twice.
   *
   * @throws HistoryException STORE_REFUSED if one is refused to the end
   * @throws RuntimeException what a task threw
   */
  public <T> void forEach(Collection<T> each, Task<T> task) throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    for (T one : each) {
      running.add(executor.submit(() -> patiently(one, task)));
    }
    try {
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      running.forEach(future -> future.cancel(true));
    }
  }

  /**
   * Does the task for each part of these, which may be done twice.
   *
   * @param size of a part, 1 or more; the last one may be smaller
   * @throws HistoryException STORE_REFUSED if one is refused to the end
   * @throws RuntimeException what a task threw
   */
  public <T> void forEachPart(List<T> all, int size, Task<List<T>> task)
      throws InterruptedException {
    forEach(parts(all, size), task);
  }

  /** The list in parts of a size; the last one may be smaller. */
  static <T> List<List<T>> parts(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return parts;
  }

  /**
   * Asks once, again and again as long as the tables are busy.
   *
   * @throws HistoryException STORE_REFUSED if the question is refused to the end
   */
  public <R> R ask(Supplier<R> question) {
    List<R> answer = new ArrayList<>(1);
    patiently(question, (asked, attempt) -> answer.add(asked.get()));
    return answer.get(0);
  }

  private <T> void patiently(T one, Task<T> task) {
    RuntimeException last = new IllegalStateException("no attempt");
    for (int attempt = 0; attempt < backoff.attempts(); attempt++) {
      backoff.await(attempt);
      try {
        task.run(one, attempt);
        return;
      } catch (RuntimeException e) {
        RuntimeException why = reason(e);
        if (!BusyStorage.caused(why) && !(e instanceof ContendedRowException)) {
          throw why instanceof SdkException ? refused(why) : e;
        }
        last = why;
      }
    }
    throw refused(last);
  }

  /** What the table said: a batch that was not read tells it as its cause. */
  private static RuntimeException reason(RuntimeException failure) {
    return failure.getCause() instanceof SdkException told ? told : failure;
  }

  private static HistoryException refused(RuntimeException cause) {
    return new HistoryException(
        Reason.STORE_REFUSED,
        "a table does not take or give rows ("
            + cause.getMessage()
            + "): call the same command again when it does; it goes on where it stopped",
        cause);
  }
}
