package dev.cartwise.training.reviewsentiment.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import dev.cartwise.training.pytorch.Scalars;
import java.util.List;

/**
 * One layer of a BERT encoder (Devlin et al. 2019), started from the weights of a backbone: what
 * attention finds and what a wide layer makes of it are each added to what came in and normalised.
 */
public final class EncoderLayer {
  static final String QUERY = "attention/self/query";
  static final String KEY = "attention/self/key";
  static final String VALUE = "attention/self/value";
  static final String ATTENDED = "attention/output/dense";
  static final String ATTENDED_NORM = "attention/output/LayerNorm";
  static final String WIDE = "intermediate/dense";
  static final String NARROW = "output/dense";
  static final String NARROW_NORM = "output/LayerNorm";

  /** That of the backbones. */
  static final float NORM_EPSILON = 1e-12f;

  /** How many times as wide the middle of the layer is. */
  static final int WIDENING = 4;

  private static final float DROPOUT = 0.1f;

  private final NetworkWeights weights;
  private final String name;
  private final int dimension;
  private final int heads;

  /**
   * Adds its arrays to the weights of a network.
   *
   * @param number of the layer in the backbone, from 0
   */
  EncoderLayer(NetworkWeights weights, BackboneWeights backbone, int number, Sizes sizes) {
    this.weights = weights;
    this.name = "encoder/layer." + number + "/";
    this.dimension = sizes.dimension();
    this.heads = sizes.heads();
    for (String dense : List.of(QUERY, KEY, VALUE, ATTENDED)) {
      addDense(backbone, name + dense, dimension, dimension);
    }
    addDense(backbone, name + WIDE, dimension, WIDENING * dimension);
    addDense(backbone, name + NARROW, WIDENING * dimension, dimension);
    for (String norm : List.of(ATTENDED_NORM, NARROW_NORM)) {
      addVector(backbone, name + norm, ".weight");
      addVector(backbone, name + norm, ".bias");
    }
  }

  /**
   * How wide it is.
   *
   * @param dimension length of a token's vector
   * @param heads that attend
   */
  public record Sizes(int dimension, int heads) {}

  private void addDense(BackboneWeights backbone, String dense, int in, int out) {
    weights.pretrained(dense + ".weight", backbone.matrix(dense), in, out);
    addVector(backbone, dense, ".bias");
  }

  private void addVector(BackboneWeights backbone, String owner, String part) {
    float[] values = backbone.vector(owner.replace('/', '.') + part);
    weights.pretrained(owner + part, values, values.length);
  }

  /** Returns what its arrays' names begin with. */
  String name() {
    return name;
  }

  /** Returns 0 for tokens and far below it for padding, {@code float[rows][1][1][length]}. */
  static NDArray mask(NDManager scratch, WindowBatch batch) {
    return Layers.padding(scratch, batch, new Shape(batch.rows(), 1, 1, batch.length()));
  }

  /**
   * Reads the tokens of a batch.
   *
   * @param x {@code float[rows][length][dimension]}
   * @param mask as {@link #mask} makes it
   * @return the same shape
   */
  NDArray read(NDArray x, NDArray mask, boolean training) {
    NDArray attended = dense(attend(x, mask), ATTENDED);
    NDArray middle = norm(x.add(Layers.drop(attended, DROPOUT, training)), ATTENDED_NORM);
    NDArray wide = dense(middle, WIDE).getNDArrayInternal().gelu();
    NDArray narrow = dense(wide, NARROW);
    return norm(middle.add(Layers.drop(narrow, DROPOUT, training)), NARROW_NORM);
  }

  private NDArray attend(NDArray x, NDArray mask) {
    long rows = x.getShape().get(0);
    long length = x.getShape().get(1);
    int width = dimension / heads;
    Shape split = new Shape(rows, length, heads, width);
    NDArray q = dense(x, QUERY).reshape(split).transpose(0, 2, 1, 3);
    NDArray k = dense(x, KEY).reshape(split).transpose(0, 2, 3, 1);
    NDArray v = dense(x, VALUE).reshape(split).transpose(0, 2, 1, 3);
    NDArray scale = Scalars.of(mask.getManager(), 1 / Math.sqrt(width));
    return q.matMul(k)
        .mul(scale)
        .add(mask)
        .softmax(3)
        .matMul(v)
        .transpose(0, 2, 1, 3)
        .reshape(rows, length, dimension);
  }

  private NDArray dense(NDArray x, String part) {
    return x.matMul(weights.get(name + part + ".weight")).add(weights.get(name + part + ".bias"));
  }

  private NDArray norm(NDArray x, String part) {
    return LayerNorm.layerNorm(
            x,
            new Shape(dimension),
            weights.get(name + part + ".weight"),
            weights.get(name + part + ".bias"),
            NORM_EPSILON)
        .singletonOrThrow();
  }
}
