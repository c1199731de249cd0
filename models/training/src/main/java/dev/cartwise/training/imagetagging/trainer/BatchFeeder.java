package dev.cartwise.training.imagetagging.trainer;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The batches of one pass, drawn by a thread of their own a few ahead of the training. */
final class BatchFeeder implements AutoCloseable {

  private static final int AHEAD = 3;

  private final BlockingQueue<Optional<Batch>> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread drawing;
  private volatile @Nullable RuntimeException failure;

  /**
   * @param order the pictures of the pass
   */
  BatchFeeder(BatchDrawer drawer, int[] order, BatchSize size, SplittableRandom random) {
    drawing = new Thread(() -> drawAll(drawer, order, size, random), "draw-batches");
    drawing.setDaemon(true);
    drawing.start();
  }

  private void drawAll(BatchDrawer drawer, int[] order, BatchSize size, SplittableRandom random) {
    try {
      int batch = size.pictures();
      for (int from = 0; from + batch <= order.length; from += batch) {
        ready.put(Optional.of(drawer.draw(order, from, size, random)));
      }
      ready.put(Optional.empty());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = e;
      ready.clear();
      ready.add(Optional.empty());
    }
  }

  /** The next batch, or none at the end of the pass. */
  Optional<Batch> next() {
    try {
      Optional<Batch> batch = ready.take();
      RuntimeException failed = failure;
      if (failed != null) {
        throw new IllegalStateException("drawing batches failed", failed);
      }
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("training was interrupted", e);
    }
  }

  @Override
  public void close() {
    drawing.interrupt();
  }
}
