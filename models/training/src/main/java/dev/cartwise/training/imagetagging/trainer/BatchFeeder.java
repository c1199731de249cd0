package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.imagetagging.network.Augmenter;
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
   * @param width columns of the batches
   * @param height rows of the batches
   */
  BatchFeeder(
      PictureSet pictures,
      Targets targets,
      int[] order,
      int batch,
      int width,
      int height,
      SplittableRandom random) {
    Augmenter augmenter = new Augmenter(pictures.width(), pictures.height());
    drawing =
        new Thread(
            () -> {
              try {
                for (int from = 0; from + batch <= order.length; from += batch) {
                  ready.put(
                      Optional.of(
                          draw(
                              pictures, targets, augmenter, order, from, batch, width, height,
                              random)));
                }
                ready.put(Optional.empty());
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                failure = e;
                ready.clear();
                ready.add(Optional.empty());
              }
            },
            "draw-batches");
    drawing.setDaemon(true);
    drawing.start();
  }

  private static Batch draw(
      PictureSet pictures,
      Targets targets,
      Augmenter augmenter,
      int[] order,
      int from,
      int batch,
      int width,
      int height,
      SplittableRandom random) {
    int labels = targets.labels().total();
    float[] pixels = new float[batch * 3 * height * width];
    float[] matrix = new float[batch * labels];
    for (int i = 0; i < batch; i++) {
      int picture = order[from + i];
      int at = i * 3 * height * width;
      augmenter.draw(pictures.pixels().get(picture), random, 1, pixels, at, width, height);
      targets.write(pictures.places().get(picture), batch, matrix, i * labels);
    }
    return new Batch(batch, width, height, pixels, matrix);
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
