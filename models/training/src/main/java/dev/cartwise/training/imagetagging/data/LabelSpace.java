package dev.cartwise.training.imagetagging.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The labels of every head, each head's in alphabetical order.
 *
 * @param labels the labels of each head of {@link LabelTable#HEADS}
 */
public record LabelSpace(List<List<String>> labels) {

  public LabelSpace {
    labels = labels.stream().map(List::copyOf).toList();
  }

  /** Every label that occurs. */
  public static LabelSpace of(Collection<LabelledItem> items) {
    List<List<String>> labels = new ArrayList<>();
    for (String head : LabelTable.HEADS) {
      TreeSet<String> names = new TreeSet<>();
      for (LabelledItem item : items) {
        String name = item.labels().get(head);
        if (name != null) {
          names.add(name);
        }
      }
      labels.add(List.copyOf(names));
    }
    return new LabelSpace(labels);
  }

  public int heads() {
    return labels.size();
  }

  /** How many labels a head has. */
  public int size(int head) {
    return labels.get(head).size();
  }

  /** Where a head's labels begin when all heads stand in one row. */
  public int offset(int head) {
    int offset = 0;
    for (int before = 0; before < head; before++) {
      offset += size(before);
    }
    return offset;
  }

  /** The length of a row with all heads. */
  public int total() {
    return offset(heads());
  }

  /** The place of each head's label, -1 for none or one that is not known. */
  public int[] places(LabelledItem item) {
    int[] places = new int[heads()];
    for (int head = 0; head < places.length; head++) {
      places[head] =
          labels.get(head).indexOf(item.labels().getOrDefault(LabelTable.HEADS.get(head), ""));
    }
    return places;
  }
}
