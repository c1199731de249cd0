package dev.cartwise.training.imagetagging.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.imagetagging.data.PictureSet;
import dev.cartwise.training.pytorch.PyTorch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Runs a trained network on PyTorch, as the trainer sees it. */
public final class TaggerPredictor implements AutoCloseable {

  private static final int BATCH = 128;

  private final TaggerModel model;
  private final NDManager manager;
  private final TaggerParameters parameters;
  private final TaggerNetwork network;

  public TaggerPredictor(TaggerModel model, int threads) {
    this.model = model;
    PyTorch.prepare(threads);
    manager = Engine.getEngine("PyTorch").newBaseManager();
    parameters = new TaggerParameters(manager, model.shape(), model.labels().total());
    parameters.set(model.weights());
    parameters.trained().values().forEach(array -> array.setRequiresGradient(false));
    network = new TaggerNetwork(model.shape(), parameters);
  }

  /** The vector of each picture: the mean of what it and its mirror image give. */
  public VectorSet vectors(PictureSet pictures) {
    float[][] rows = new float[pictures.size()][];
    int length = model.shape().embedding();
    for (int from = 0; from < rows.length; from += BATCH) {
      int to = Math.min(rows.length, from + BATCH);
      try (NDManager scratch = manager.newSubManager()) {
        NDArray input = input(scratch, pictures.pixels().subList(from, to));
        NDArray both = network.embed(input, false).add(network.embed(input.flip(3), false));
        float[] all = both.divi(2).toFloatArray();
        for (int i = from; i < to; i++) {
          rows[i] = Arrays.copyOfRange(all, (i - from) * length, (i - from + 1) * length);
        }
      }
    }
    return new VectorSet(rows, pictures.places());
  }

  private NDArray input(NDManager scratch, List<byte[]> pictures) {
    int width = model.shape().width();
    int height = model.shape().height();
    Augmenter plain = new Augmenter(width, height);
    int length = 3 * width * height;
    float[] pixels = new float[pictures.size() * length];
    SplittableRandom unused = new SplittableRandom(0);
    for (int i = 0; i < pictures.size(); i++) {
      plain.draw(pictures.get(i), unused, 0, pixels, i * length, width, height);
    }
    NDArray input = scratch.create(pixels, new Shape(pictures.size(), 3, height, width));
    parameters.trained().values().forEach(scratch::tempAttachAll);
    parameters.statistics().values().forEach(scratch::tempAttachAll);
    return input;
  }

  @Override
  public void close() {
    manager.close();
  }
}
