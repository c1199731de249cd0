package dev.cartwise.training.imagetagging.network;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.lineage.ContentDigest;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

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

  /** A digest of every weight, 64 hexadecimal digits. */
  public String digest() {
    ContentDigest digest = new ContentDigest();
    for (Map.Entry<String, float[]> array : new TreeMap<>(weights).entrySet()) {
      ByteBuffer bytes = ByteBuffer.allocate(array.getValue().length * Float.BYTES);
      bytes.asFloatBuffer().put(array.getValue());
      digest.add(array.getKey()).add(bytes.array());
    }
    return digest.hex();
  }

  /**
   * The same network with other heads.
   *
   * @param weight {@code float[embedding][labels]}, row-major
   * @param bias {@code float[labels]}
   */
  TaggerModel withHeads(float[] weight, float[] bias) {
    Map<String, float[]> changed = new LinkedHashMap<>(weights);
    changed.put(TaggerParameters.HEADS + ".weight", weight);
    changed.put(TaggerParameters.HEADS + ".bias", bias);
    return new TaggerModel(shape, labels, changed);
  }

  /** What the heads say of pictures whose vectors are known. */
  public TaggedSet tag(VectorSet pictures) {
    float[] weight = array(TaggerParameters.HEADS + ".weight");
    float[] bias = array(TaggerParameters.HEADS + ".bias");
    float[][] logits = new float[pictures.size()][];
    for (int picture = 0; picture < logits.length; picture++) {
      float[] row = bias.clone();
      float[] vector = pictures.vectors()[picture];
      for (int i = 0; i < vector.length; i++) {
        for (int label = 0; label < row.length; label++) {
          row[label] += vector[i] * weight[i * row.length + label];
        }
      }
      logits[picture] = row;
    }
    return new TaggedSet(logits, pictures.places());
  }
}
