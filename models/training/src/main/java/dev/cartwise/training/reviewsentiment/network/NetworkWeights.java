package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.training.onnx.ByteTable;
import dev.cartwise.training.pytorch.TrainableArrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The trainable arrays of a network that reads reviews; some of them were learned before. */
public final class NetworkWeights extends TrainableArrays {
  private final Set<String> pretrained = new HashSet<>();

  NetworkWeights(NDManager manager) {
    super(manager);
  }

  void zeros(String name, long... shape) {
    constant(name, 0, shape);
  }

  /** Adds an array that was learned before. */
  void pretrained(String name, float[] values, long... shape) {
    add(name, manager().create(values, new Shape(shape)));
    pretrained.add(name);
  }

  /** Whether an array was learned before. */
  boolean isPretrained(String name) {
    return pretrained.contains(name);
  }

  /** Rounds a table to what its bytes will stand for when it is served. */
  public void roundToBytes(String name) {
    NDArray array = get(name);
    array.set(ByteTable.rounded(array.toFloatArray()));
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
