package dev.cartwise.training.imagetagging.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.imagetagging.network.NetworkShape.Convolution;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arrays of the network by name, all {@code float32}: those that gradients move, and the
 * running statistics of batch normalisation.
 *
 * <p>Initial weights come from PyTorch's generator, so that a seed set before fixes them.
 */
public final class TaggerParameters {

  static final String HEADS = "heads";

  private static final float HEAD_DEVIATION = 0.02f;

  private final NDManager manager;
  private final Map<String, NDArray> trained = new LinkedHashMap<>();
  private final Map<String, NDArray> statistics = new LinkedHashMap<>();

  public TaggerParameters(NDManager manager, NetworkShape shape, int labels) {
    this.manager = manager;
    for (Convolution layer : shape.convolutions()) {
      long fanOut = (long) layer.size() * layer.size() * layer.out();
      normal(
          layer.name() + ".weight",
          (float) Math.sqrt(2.0 / fanOut),
          layer.out(),
          layer.in(),
          layer.size(),
          layer.size());
      // The last convolution of a block starts silent: the network starts shallow and deepens.
      train(layer.name() + ".gamma", full(layer.name().endsWith(".second") ? 0 : 1, layer.out()));
      train(layer.name() + ".beta", full(0, layer.out()));
      statistics.put(layer.name() + ".mean", full(0, layer.out()));
      statistics.put(layer.name() + ".variance", full(1, layer.out()));
    }
    normal(HEADS + ".weight", HEAD_DEVIATION, shape.embedding(), labels);
    train(HEADS + ".bias", full(0, labels));
  }

  private void normal(String name, float deviation, long... shape) {
    train(name, manager.randomNormal(0, deviation, new Shape(shape), DataType.FLOAT32));
  }

  private NDArray full(float value, long size) {
    return manager.full(new Shape(size), value, DataType.FLOAT32);
  }

  private void train(String name, NDArray array) {
    array.setRequiresGradient(true);
    trained.put(name, array);
  }

  public NDArray get(String name) {
    NDArray array = trained.containsKey(name) ? trained.get(name) : statistics.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no array " + name);
    }
    return array;
  }

  /** What gradients move. */
  public Map<String, NDArray> trained() {
    return trained;
  }

  /** The running means and variances. */
  public Map<String, NDArray> statistics() {
    return statistics;
  }

  /** Copies of all arrays, row-major. */
  public Map<String, float[]> values() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    trained.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    statistics.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    return copies;
  }

  /** Sets every array. */
  public void set(Map<String, float[]> values) {
    values.forEach((name, array) -> get(name).set(array));
  }
}
