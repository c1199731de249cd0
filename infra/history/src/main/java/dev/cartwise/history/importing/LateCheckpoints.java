package dev.cartwise.history.importing;

import dev.cartwise.history.importing.spill.Spill;
import dev.cartwise.history.importing.state.Checkpoint;
import dev.cartwise.history.importing.state.FutureResult;
import dev.cartwise.history.importing.state.ImportDirectory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checkpoints that are put on disk while reading goes on.
 *
 * <p>A checkpoint tells what the files had when it was made. They have more when they are put on
 * disk, and the next run cuts that off.
 */
final class LateCheckpoints implements AutoCloseable {

  private final ImportDirectory directory;
  private final Spill spill;
  private final RejectFile rejects;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Future<?> last = CompletableFuture.completedFuture(null);

  /**
   * @param spill open until this is closed
   * @param rejects open until this is closed
   */
  LateCheckpoints(ImportDirectory directory, Spill spill, RejectFile rejects) {
    this.directory = directory;
    this.spill = spill;
    this.rejects = rejects;
  }

  /** Waits for the checkpoint before, and begins to write this one. */
  void write(Checkpoint next) throws IOException, InterruptedException {
    await();
    last =
        thread.submit(
            () -> {
              spill.force();
              rejects.force();
              directory.write(next);
              return null;
            });
  }

  /** Waits until the last checkpoint is on disk. */
  void await() throws IOException, InterruptedException {
    FutureResult.of(last);
  }

  /** Leaves no checkpoint half written. */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the last checkpoint was not waited for");
    }
  }
}
