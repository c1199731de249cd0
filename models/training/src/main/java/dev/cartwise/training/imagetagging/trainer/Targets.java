package dev.cartwise.training.imagetagging.trainer;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import java.util.Map;

/**
 * What the heads should say: the right label, smoothed; nothing where the label is not known.
 *
 * @param labels the labels of all heads
 */
record Targets(LabelSpace labels) {

  private static final float SMOOTHING = 0.08f;
  private static final Map<String, Float> WEIGHTS =
      Map.of(
          "articleType", 1f,
          "subCategory", 0.4f,
          "masterCategory", 0.2f,
          "baseColour", 0.8f,
          "gender", 0.6f,
          "season", 0.4f,
          "usage", 0.4f);

  /** Writes a picture's row at a place of a matrix, each entry divided by the batch's size. */
  void write(int[] places, int batch, float[] matrix, int at) {
    for (int head = 0; head < places.length; head++) {
      if (places[head] >= 0) {
        int size = labels.size(head);
        int offset = at + labels.offset(head);
        float weight = WEIGHTS.getOrDefault(LabelTable.HEADS.get(head), 0f) / batch;
        for (int label = 0; label < size; label++) {
          matrix[offset + label] = weight * SMOOTHING / size;
        }
        matrix[offset + places[head]] += weight * (1 - SMOOTHING);
      }
    }
  }
}
