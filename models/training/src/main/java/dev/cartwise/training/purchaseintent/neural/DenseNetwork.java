package dev.cartwise.training.purchaseintent.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.purchaseintent.model.DenseLayer;
import dev.cartwise.training.pytorch.Scalars;
import dev.cartwise.training.pytorch.TrainableArrays;
import java.util.ArrayList;
import java.util.List;

/** Dense layers under training, with ReLU between them. */
final class DenseNetwork {

  private final TrainableArrays arrays;
  private final int[] sizes;

  /**
   * A network of random weights (He et al. 2015).
   *
   * @param sizes inputs, hidden units of each layer, outputs
   */
  DenseNetwork(NDManager manager, int... sizes) {
    this.arrays = new TrainableArrays(manager);
    this.sizes = sizes.clone();
    for (int layer = 0; layer + 1 < sizes.length; layer++) {
      arrays.normal(weights(layer), Math.sqrt(2.0 / sizes[layer]), sizes[layer], sizes[layer + 1]);
      arrays.constant(bias(layer), 0, sizes[layer + 1]);
    }
  }

  TrainableArrays arrays() {
    return arrays;
  }

  static boolean decays(String name) {
    return name.startsWith("weights");
  }

  private static String weights(int layer) {
    return "weights" + layer;
  }

  private static String bias(int layer) {
    return "bias" + layer;
  }

  /**
   * The log odds of a batch, {@code float[rows]}. A unit at zero, as all are where no input varies,
   * learns half as fast as one above; with PyTorch's ReLU it would not learn.
   */
  NDArray logits(NDManager scratch, NetworkRows batch) {
    NDArray values = scratch.create(batch.values(), new Shape(batch.size(), batch.columns()));
    NDArray zero = Scalars.of(scratch, 0);
    for (int layer = 0; layer + 1 < sizes.length; layer++) {
      NDArray sums = values.matMul(arrays.get(weights(layer))).add(arrays.get(bias(layer)));
      values = layer + 2 == sizes.length ? sums : sums.maximum(zero);
    }
    return values.reshape(batch.size());
  }

  /** Copies of the layers as they are now. */
  List<DenseLayer> layers() {
    List<DenseLayer> layers = new ArrayList<>();
    for (int layer = 0; layer + 1 < sizes.length; layer++) {
      float[] flat = arrays.get(weights(layer)).toFloatArray();
      int out = sizes[layer + 1];
      float[][] turned = new float[out][sizes[layer]];
      for (int i = 0; i < flat.length; i++) {
        turned[i % out][i / out] = flat[i];
      }
      layers.add(new DenseLayer(turned, arrays.get(bias(layer)).toFloatArray()));
    }
    return layers;
  }
}
