package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.imagetagging.network.Augmenter;
import java.util.SplittableRandom;

/** Draws batches of varied pictures with what the heads should say of them. */
final class BatchDrawer {

  private final PictureSet pictures;
  private final Targets targets;
  private final Augmenter augmenter;

  BatchDrawer(PictureSet pictures, Targets targets) {
    this.pictures = pictures;
    this.targets = targets;
    augmenter = new Augmenter(pictures.width(), pictures.height());
  }

  /**
   * Draws one.
   *
   * @param order the pictures of the pass
   * @param from the place in the order at which the batch begins
   */
  Batch draw(int[] order, int from, BatchSize size, SplittableRandom random) {
    int labels = targets.labels().total();
    int batch = size.pictures();
    float[] pixels = new float[batch * size.numbers()];
    float[] matrix = new float[batch * labels];
    for (int i = 0; i < batch; i++) {
      int picture = order[from + i];
      byte[] rgb = pictures.pixels().get(picture);
      int at = i * size.numbers();
      augmenter.draw(rgb, random, 1, pixels, at, size.width(), size.height());
      targets.write(pictures.places().get(picture), batch, matrix, i * labels);
    }
    return new Batch(size, pixels, matrix);
  }
}
