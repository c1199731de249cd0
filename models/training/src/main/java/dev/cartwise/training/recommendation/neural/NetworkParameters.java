package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDManager;
import dev.cartwise.training.pytorch.LazyAdamTable;
import dev.cartwise.training.pytorch.TrainableArrays;
import java.util.SplittableRandom;

/** The trainable arrays of the sequence model, but for the items' own embeddings. */
final class NetworkParameters extends TrainableArrays {

  static final String ATTRIBUTES = "attributes";
  static final String LOG_SCALE = "logScale";
  static final String POSITIONS = "positions";
  static final String FINAL_NORM = "final";

  private static final float EMBEDDING_DEVIATION = 0.05f;
  private static final double INITIAL_TEMPERATURE = 0.07;

  NetworkParameters(NDManager manager, SequenceConfig config, int attributeCount, int blocks) {
    super(manager);
    int d = config.dimension();
    normal(ATTRIBUTES, EMBEDDING_DEVIATION, attributeCount + 1, d);
    constant(LOG_SCALE, (float) Math.log(1 / INITIAL_TEMPERATURE), 1);
    normal(POSITIONS, 0.02f, config.maxLength(), d);
    for (int block = 0; block < blocks; block++) {
      norm(block + ".attention", d);
      dense(block + ".qkv", d, 3 * d);
      dense(block + ".out", d, d);
      norm(block + ".feed", d);
      dense(block + ".wide", d, 4 * d);
      dense(block + ".narrow", 4 * d, d);
    }
    norm(FINAL_NORM, d);
  }

  /** The items' own embeddings before training, {@code float[itemCount * dimension]}. */
  static LazyAdamTable items(SequenceConfig config, int itemCount, SplittableRandom random) {
    float[] values = new float[itemCount * config.dimension()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian(0, EMBEDDING_DEVIATION);
    }
    return new LazyAdamTable(config.dimension(), values);
  }

  private void norm(String name, int size) {
    constant(name + ".gamma", 1, size);
    constant(name + ".beta", 0, size);
  }

  private void dense(String name, int in, int out) {
    normal(name + ".weight", Math.sqrt(2.0 / (in + out)), in, out);
    constant(name + ".bias", 0, out);
  }
}
