package dev.cartwise.training.imagetagging.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.cartwise.training.imagetagging.network.TaggerParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exponential moving average of the network's arrays, which generalises better than they. */
final class WeightAverage {

  private static final float KEEP = 0.996f;

  private final Map<String, NDArray> averages = new LinkedHashMap<>();
  private int updates;

  WeightAverage(TaggerParameters parameters) {
    parameters.trained().forEach((name, array) -> averages.put(name, copy(array)));
    parameters.statistics().forEach((name, array) -> averages.put(name, copy(array)));
  }

  private static NDArray copy(NDArray array) {
    NDArray copy = array.getManager().create(array.toFloatArray(), array.getShape());
    copy.setRequiresGradient(false);
    return copy;
  }

  /** Takes the present arrays in; the first ones count more, so that the start is forgotten. */
  void update(NDManager scratch, TaggerParameters parameters) {
    updates++;
    float keep = Math.min(KEEP, updates / (updates + 10f));
    averages.forEach(
        (name, average) -> {
          scratch.tempAttachAll(average);
          average.muli(keep).addi(parameters.get(name).mul(1 - keep));
        });
  }

  Map<String, NDArray> arrays() {
    return averages;
  }

  /** Copies of the averages, row-major. */
  Map<String, float[]> values() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    averages.forEach((name, array) -> copies.put(name, array.toFloatArray()));
    return copies;
  }

  int updates() {
    return updates;
  }

  void resume(int done) {
    updates = done;
  }
}
