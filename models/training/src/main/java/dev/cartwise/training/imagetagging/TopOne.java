package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.TaggedSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often the largest logit of a head is the right one, for a look while training. */
final class TopOne {

  private TopOne() {}

  /** The share of each head in thousandths. */
  static Map<String, Long> of(TaggedSet pictures, LabelSpace labels) {
    Map<String, Long> shares = new LinkedHashMap<>();
    for (int head = 0; head < labels.heads(); head++) {
      int count = 0;
      int right = 0;
      for (int i = 0; i < pictures.size(); i++) {
        int place = pictures.places().get(i)[head];
        if (place >= 0) {
          count++;
          right +=
              isLargest(pictures.logits()[i], labels.offset(head), labels.size(head), place)
                  ? 1
                  : 0;
        }
      }
      shares.put(LabelTable.HEADS.get(head), Math.round(1000.0 * right / Math.max(1, count)));
    }
    return shares;
  }

  private static boolean isLargest(float[] row, int offset, int size, int place) {
    for (int label = 0; label < size; label++) {
      if (row[offset + label] > row[offset + place]) {
        return false;
      }
    }
    return true;
  }
}
