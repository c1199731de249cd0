package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.onnx.ByteTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The trainable arrays of a network by name, all {@code float32}, owned by one manager. */
public final class NetworkWeights {
  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Set<String> pretrained = new HashSet<>();

  NetworkWeights(NDManager manager) {
    this.manager = manager;
  }

  NDManager manager() {
    return manager;
  }

  /** Adds an array of normal values from PyTorch's generator. */
  void normal(String name, double deviation, long... shape) {
    add(name, manager.randomNormal(0, (float) deviation, new Shape(shape), DataType.FLOAT32));
  }

  void zeros(String name, long... shape) {
    add(name, manager.zeros(new Shape(shape), DataType.FLOAT32));
  }

  /** Adds an array that was learned before. */
  void pretrained(String name, float[] values, long... shape) {
    add(name, manager.create(values, new Shape(shape)));
    pretrained.add(name);
  }

  /** Whether an array was learned before. */
  boolean isPretrained(String name) {
    return pretrained.contains(name);
  }

  private void add(String name, NDArray array) {
    array.setRequiresGradient(true);
    arrays.put(name, array);
  }

  NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights " + name);
    }
    return array;
  }

  Map<String, NDArray> all() {
    return arrays;
  }

  /** Rounds a table to what its bytes will stand for when it is served. */
  public void roundToBytes(String name) {
    NDArray array = get(name);
    array.set(ByteTable.rounded(array.toFloatArray()));
  }

  /** Copies of the values, row-major. */
  public Map<String, float[]> values() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    return copies;
  }

  /**
   * One of the arrays that {@link #values} gives.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static float[] array(Map<String, float[]> values, String name) {
    float[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the network has no array " + name);
    }
    return found;
  }
}
