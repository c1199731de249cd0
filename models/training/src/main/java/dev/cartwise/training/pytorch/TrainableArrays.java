package dev.cartwise.training.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The trainable arrays of a network by name, all {@code float32}, each owned by one manager.
 *
 * <p>Random values come from PyTorch's generator, so that a seed set before fixes them.
 */
public class TrainableArrays {
  private final NDManager manager;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  public TrainableArrays(NDManager manager) {
    this.manager = manager;
  }

  public final NDManager manager() {
    return manager;
  }

  /** Adds an array of normal values around 0. */
  public final void normal(String name, double deviation, long... shape) {
    add(name, manager.randomNormal(0, (float) deviation, new Shape(shape), DataType.FLOAT32));
  }

  /** Adds an array of one value. */
  public final void constant(String name, float value, long... shape) {
    add(name, manager.full(new Shape(shape), value, DataType.FLOAT32));
  }

  /** Adds an array. */
  protected final void add(String name, NDArray array) {
    array.setRequiresGradient(true);
    arrays.put(name, array);
  }

  /**
   * The array of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no trainable array " + name);
    }
    return array;
  }

  /** All arrays, in the order in which they were added. */
  public final Map<String, NDArray> all() {
    return arrays;
  }

  /** Copies of the values, row-major. */
  public final Map<String, float[]> values() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    return copies;
  }
}
