package dev.cartwise.updatefeatures;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Works on several rows at once, and is done when all of them are. */
final class RowTasks {

  private final Executor executor;

  RowTasks(Executor executor) {
    this.executor = executor;
  }

  /**
   * Does the task for each of these. After one that threw, none is begun any more.
   *
   * @throws RuntimeException what a task threw, once no task runs any more; likewise an Error
   */
  <T> void forEach(Collection<T> each, Consumer<T> task) {
    AtomicBoolean isOver = new AtomicBoolean();
    CompletableFuture<?>[] tasks =
        each.stream()
            .map(one -> CompletableFuture.runAsync(() -> unlessOver(isOver, one, task), executor))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(tasks).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static <T> void unlessOver(AtomicBoolean isOver, T one, Consumer<T> task) {
    if (isOver.get()) {
      return;
    }
    boolean isDone = false;
    try {
      task.accept(one);
      isDone = true;
    } finally {
      if (!isDone) {
        isOver.set(true);
      }
    }
  }
}
