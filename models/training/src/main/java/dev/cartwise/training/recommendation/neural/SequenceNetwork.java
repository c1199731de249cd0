package dev.cartwise.training.recommendation.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.cartwise.training.pytorch.Scalars;

/**
 * A causal self-attention encoder over item vectors (SASRec, Kang and McAuley 2018, with pre-norm
 * blocks) whose inputs and outputs share L2-normalised item vectors.
 *
 * <p>An item's vector is its own embedding plus the mean-scaled sum of its attributes' embeddings,
 * so that an item without events still has a place.
 */
final class SequenceNetwork {

  static final float NORM_EPSILON = 1e-5f;
  static final float LENGTH_EPSILON = 1e-12f;

  private static final float MASKED = -1e9f;

  private final SequenceConfig config;
  private final NetworkParameters parameters;
  private final AttributeRows attributes;

  SequenceNetwork(SequenceConfig config, NetworkParameters parameters, AttributeRows attributes) {
    this.config = config;
    this.parameters = parameters;
    this.attributes = attributes;
  }

  /** Whether any item has an attribute. */
  boolean knowsAttributes() {
    return attributes.width() > 0;
  }

  /** The width of item vectors. */
  int dimension() {
    return config.dimension();
  }

  /**
   * The vectors of some items, {@code float[items][dimension]}, rows L2-normalised.
   *
   * @param own {@code float[items][dimension]}: the items' own embeddings
   * @param ownWeight {@code float[items][1]}: how much of its own embedding each item keeps
   */
  NDArray itemVectors(NDManager scratch, int[] items, NDArray own, NDArray ownWeight) {
    NDArray vectors = own.mul(ownWeight);
    if (attributes.width() > 0) {
      NDArray rows =
          scratch.create(attributes.rowsOf(items), new Shape(items.length, attributes.width()));
      NDArray present = rows.lt(attributes.attributeCount()).toType(vectors.getDataType(), false);
      NDArray counts = present.sum(new int[] {1}, true).clip(1, attributes.width()).sqrt();
      NDArray summed =
          lookUp(rows, parameters.get(NetworkParameters.ATTRIBUTES))
              .mul(present.expandDims(2))
              .sum(new int[] {1});
      vectors = vectors.add(summed.div(counts));
    }
    return normalise(vectors);
  }

  /**
   * Encodes each position from itself and the ones before it.
   *
   * @param inputs {@code float[rows][length][dimension]}, L2-normalised item vectors
   * @return the same shape, L2-normalised
   */
  NDArray encode(NDArray inputs, boolean training) {
    long length = inputs.getShape().get(1);
    NDArray x =
        inputs
            .mul(Scalars.of(inputs.getManager(), Math.sqrt(config.dimension())))
            .add(parameters.get(NetworkParameters.POSITIONS).get(new NDIndex(":" + length)));
    x = drop(x, training);
    NDArray mask = causalMask(inputs.getManager(), (int) length);
    for (int block = 0; block < config.layers(); block++) {
      x = x.add(drop(attend(norm(x, block + ".attention"), block, mask, training), training));
      NDArray wide = dense(norm(x, block + ".feed"), block + ".wide");
      NDArray narrow = dense(drop(wide.getNDArrayInternal().relu(), training), block + ".narrow");
      x = x.add(drop(narrow, training));
    }
    return normalise(norm(x, NetworkParameters.FINAL_NORM));
  }

  private NDArray attend(NDArray x, int block, NDArray mask, boolean training) {
    long rows = x.getShape().get(0);
    long length = x.getShape().get(1);
    int heads = config.heads();
    int width = config.dimension() / heads;
    NDList parts = dense(x, block + ".qkv").split(3, 2);
    NDArray q = parts.get(0).reshape(rows, length, heads, width).transpose(0, 2, 1, 3);
    NDArray k = parts.get(1).reshape(rows, length, heads, width).transpose(0, 2, 3, 1);
    NDArray v = parts.get(2).reshape(rows, length, heads, width).transpose(0, 2, 1, 3);
    NDArray weights =
        q.matMul(k).mul(Scalars.of(mask.getManager(), 1 / Math.sqrt(width))).add(mask).softmax(3);
    NDArray mixed = drop(weights, training).matMul(v);
    return dense(
        mixed.transpose(0, 2, 1, 3).reshape(rows, length, config.dimension()), block + ".out");
  }

  private NDArray dense(NDArray x, String name) {
    return x.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
  }

  private NDArray norm(NDArray x, String name) {
    return LayerNorm.layerNorm(
            x,
            new Shape(config.dimension()),
            parameters.get(name + ".gamma"),
            parameters.get(name + ".beta"),
            NORM_EPSILON)
        .singletonOrThrow();
  }

  private NDArray drop(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, config.dropout(), true).singletonOrThrow() : x;
  }

  private static NDArray causalMask(NDManager manager, int length) {
    float[] mask = new float[length * length];
    for (int row = 0; row < length; row++) {
      for (int column = row + 1; column < length; column++) {
        mask[row * length + column] = MASKED;
      }
    }
    return manager.create(mask, new Shape(length, length));
  }

  static NDArray lookUp(NDArray index, NDArray table) {
    return Embedding.embedding(index, table, SparseFormat.DENSE).singletonOrThrow();
  }

  static NDArray normalise(NDArray x) {
    int last = x.getShape().dimension() - 1;
    return x.div(x.square().sum(new int[] {last}, true).add(LENGTH_EPSILON).sqrt());
  }
}
