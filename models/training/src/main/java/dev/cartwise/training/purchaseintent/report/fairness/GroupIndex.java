package dev.cartwise.training.purchaseintent.report.fairness;

import dev.cartwise.training.purchaseintent.report.asked.Cut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The groups of a cut as numbers.
 *
 * @param judged names of the groups that can be judged, the largest first
 * @param tooFew names of the others
 * @param groupOf number of the group of each example in {@code judged}; that of a group with too
 *     few is {@code judged.size()}, that of an unknown one −1
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupIndex(List<String> judged, List<String> tooFew, int[] groupOf) {
  private static final int LEAST_EXAMPLES = 50;
  private static final int LEAST_OF_EACH_LABEL = 10;

  static GroupIndex of(Cut cut, boolean[] labels) {
    Map<String, int[]> sizes = new TreeMap<>();
    for (int row = 0; row < labels.length; row++) {
      String group = cut.groups().get(row);
      if (!group.isEmpty()) {
        sizes.computeIfAbsent(group, name -> new int[2])[labels[row] ? 1 : 0]++;
      }
    }
    List<String> judged = new ArrayList<>();
    List<String> tooFew = new ArrayList<>();
    sizes.entrySet().stream()
        .sorted(Comparator.comparingInt(each -> -each.getValue()[0] - each.getValue()[1]))
        .forEach(each -> (isEnough(each.getValue()) ? judged : tooFew).add(each.getKey()));
    int[] groupOf = new int[labels.length];
    for (int row = 0; row < labels.length; row++) {
      String group = cut.groups().get(row);
      int place = judged.indexOf(group);
      groupOf[row] = place >= 0 || group.isEmpty() ? place : judged.size();
    }
    return new GroupIndex(List.copyOf(judged), List.copyOf(tooFew), groupOf);
  }

  private static boolean isEnough(int[] labels) {
    return labels[0] + labels[1] >= LEAST_EXAMPLES
        && Math.min(labels[0], labels[1]) >= LEAST_OF_EACH_LABEL;
  }
}
