package dev.cartwise.training.imagetagging.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import dev.cartwise.training.imagetagging.network.NetworkShape.Convolution;
import dev.cartwise.training.imagetagging.network.NetworkShape.ResidualBlock;

/** The forward pass on PyTorch. */
public final class TaggerNetwork {

  static final float NORM_EPSILON = 1e-5f;

  private static final float KEEP_STATISTICS = 0.9f;
  private static final float DROPOUT = 0.2f;

  private final NetworkShape shape;
  private final TaggerParameters parameters;
  private final boolean normsLearn;

  /** The network of some parameters, which learns with the norms of each batch. */
  public TaggerNetwork(NetworkShape shape, TaggerParameters parameters) {
    this(shape, parameters, true);
  }

  private TaggerNetwork(NetworkShape shape, TaggerParameters parameters, boolean normsLearn) {
    this.shape = shape;
    this.parameters = parameters;
    this.normsLearn = normsLearn;
  }

  /** The same network, whose norms stay as they are while it learns. */
  public TaggerNetwork withSettledNorms() {
    return new TaggerNetwork(shape, parameters, false);
  }

  /**
   * The vector of each picture.
   *
   * @param pixels {@code float[batch][3][height][width]}, -1 to 1
   * @return {@code float[batch][embedding]}, at least 0
   */
  public NDArray embed(NDArray pixels, boolean training) {
    NDArray x = relu(convolve(pixels, shape.stemLayer(), training));
    for (ResidualBlock block : shape.residualBlocks()) {
      NDArray inner = relu(convolve(x, block.first(), training));
      NDArray outer = convolve(inner, block.second(), training);
      NDArray kept = block.reshapes() ? convolve(x, block.shortcut(), training) : x;
      x = relu(outer.add(kept));
    }
    Shape size = x.getShape();
    return x.reshape(size.get(0), size.get(1), -1).mean(new int[] {2});
  }

  /** The logits of all heads in one row, {@code float[batch][labels]}. */
  public NDArray classify(NDArray embedding, boolean training) {
    NDArray x = training ? Dropout.dropout(embedding, DROPOUT, true).singletonOrThrow() : embedding;
    return x.matMul(parameters.get(TaggerParameters.HEADS + ".weight"))
        .add(parameters.get(TaggerParameters.HEADS + ".bias"));
  }

  private NDArray convolve(NDArray x, Convolution layer, boolean training) {
    NDArray y =
        x.getNDArrayInternal()
            .convolution(
                x,
                parameters.get(layer.name() + ".weight"),
                null,
                new Shape(layer.stride(), layer.stride()),
                new Shape(layer.padding(), layer.padding()),
                new Shape(1, 1),
                1)
            .singletonOrThrow();
    NDList normalised =
        y.getNDArrayInternal()
            .batchNorm(
                y,
                parameters.get(layer.name() + ".mean"),
                parameters.get(layer.name() + ".variance"),
                parameters.get(layer.name() + ".gamma"),
                parameters.get(layer.name() + ".beta"),
                1,
                KEEP_STATISTICS,
                NORM_EPSILON,
                training && normsLearn);
    return normalised.singletonOrThrow();
  }

  private static NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }
}
