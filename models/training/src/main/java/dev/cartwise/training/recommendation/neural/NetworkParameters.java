package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trainable arrays of the sequence model by name, all {@code float32}, each owned by one
 * manager.
 *
 * <p>Initial weights come from PyTorch's generator, so that a seed set before fixes them.
 */
final class NetworkParameters {

  static final String ITEMS = "items";
  static final String ATTRIBUTES = "attributes";
  static final String LOG_SCALE = "logScale";
  static final String POSITIONS = "positions";
  static final String FINAL_NORM = "final";

  private static final float EMBEDDING_DEVIATION = 0.05f;
  private static final double INITIAL_TEMPERATURE = 0.07;

  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  NetworkParameters(
      NDManager manager, SequenceConfig config, int itemCount, int attributeCount, int blocks) {
    this.manager = manager;
    int d = config.dimension();
    normal(ITEMS, EMBEDDING_DEVIATION, itemCount, d);
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

  private void norm(String name, int size) {
    constant(name + ".gamma", 1, size);
    constant(name + ".beta", 0, size);
  }

  private void dense(String name, int in, int out) {
    normal(name + ".weight", (float) Math.sqrt(2.0 / (in + out)), in, out);
    constant(name + ".bias", 0, out);
  }

  private void normal(String name, float deviation, long... shape) {
    add(name, manager.randomNormal(0, deviation, new Shape(shape), DataType.FLOAT32));
  }

  private void constant(String name, float value, long... shape) {
    add(name, manager.full(new Shape(shape), value, DataType.FLOAT32));
  }

  private void add(String name, NDArray array) {
    array.setRequiresGradient(true);
    arrays.put(name, array);
  }

  NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return array;
  }

  Map<String, NDArray> all() {
    return arrays;
  }

  /** Copies of the values, row-major. */
  Map<String, float[]> values() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    return copies;
  }
}
