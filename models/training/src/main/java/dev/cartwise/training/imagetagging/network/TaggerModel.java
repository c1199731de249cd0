package dev.cartwise.training.imagetagging.network;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import java.util.Map;

/**
 * A trained network.
 *
 * @param shape its layers
 * @param labels the answers of its heads
 * @param weights its arrays by name, row-major, running statistics among them
 */
public record TaggerModel(NetworkShape shape, LabelSpace labels, Map<String, float[]> weights) {

  public float[] array(String name) {
    float[] values = weights.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the model has no array " + name);
    }
    return values;
  }
}
