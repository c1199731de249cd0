package dev.cartwise.purchaseintent.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a model's file. Every length is compared with the bytes that are left before anything is
 * allocated; what is wrong is an {@link IllegalArgumentException}.
 */
final class ModelReader {

  private final ByteBuffer in;

  ModelReader(ByteBuffer in) {
    this.in = in;
  }

  ScoringModel read() {
    require(left(Long.BYTES).getLong() == ScoringModels.MAGIC, "is no model");
    int version = left(Integer.BYTES).getInt();
    require(version == ScoringModels.FORMAT_VERSION, "has the unknown format version " + version);
    byte kind = left(1).get();
    ScoringModel model =
        switch (kind) {
          case ScoringModels.LINEAR ->
              new LinearModel(standardizer(), doubles(), left(Double.BYTES).getDouble());
          case ScoringModels.TREES -> trees();
          case ScoringModels.NETWORK -> new NetworkModel(standardizer(), layers());
          default -> throw new IllegalArgumentException("holds the unknown kind " + kind);
        };
    require(!in.hasRemaining(), "goes on after its end");
    return model;
  }

  private TreeModel trees() {
    return new TreeModel(
        left(Integer.BYTES).getInt(),
        left(Double.BYTES).getDouble(),
        ints(),
        ints(),
        floats(),
        ints(),
        ints(),
        booleans(),
        doubles(),
        doubles());
  }

  private Standardizer standardizer() {
    return new Standardizer(floats(), floats(), floats());
  }

  private List<DenseLayer> layers() {
    int count = length(2 * Integer.BYTES);
    List<DenseLayer> layers = new ArrayList<>();
    for (int layer = 0; layer < count; layer++) {
      float[][] weights = new float[length(Integer.BYTES)][];
      for (int row = 0; row < weights.length; row++) {
        weights[row] = floats();
      }
      layers.add(new DenseLayer(weights, floats()));
    }
    return layers;
  }

  private int[] ints() {
    int[] values = new int[length(Integer.BYTES)];
    in.asIntBuffer().get(values);
    in.position(in.position() + values.length * Integer.BYTES);
    return values;
  }

  private float[] floats() {
    float[] values = new float[length(Float.BYTES)];
    in.asFloatBuffer().get(values);
    in.position(in.position() + values.length * Float.BYTES);
    return values;
  }

  private double[] doubles() {
    double[] values = new double[length(Double.BYTES)];
    in.asDoubleBuffer().get(values);
    in.position(in.position() + values.length * Double.BYTES);
    return values;
  }

  private boolean[] booleans() {
    boolean[] values = new boolean[length(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.get() != 0;
    }
    return values;
  }

  /** The length of a list whose elements take so many bytes at least. */
  private int length(int elementBytes) {
    int length = left(Integer.BYTES).getInt();
    require(length >= 0 && length <= in.remaining() / elementBytes, "has a list of " + length);
    return length;
  }

  private ByteBuffer left(int bytes) {
    require(in.remaining() >= bytes, "ends too early");
    return in;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
