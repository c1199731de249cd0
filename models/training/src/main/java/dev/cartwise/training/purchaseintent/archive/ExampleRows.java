package dev.cartwise.training.purchaseintent.archive;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples in the making. */
public final class ExampleRows {

  private final List<String> features;
  private final List<float[]> rows = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param features names of the values of a row
   */
  public ExampleRows(List<String> features) {
    this.features = List.copyOf(features);
  }

  /**
   * Adds one.
   *
   * @param group shoppers of one group stay together
   */
  public void add(float[] row, boolean label, String group) {
    rows.add(row);
    labels.add(label);
    groups.add(numbers.computeIfAbsent(group, any -> numbers.size()));
  }

  /** How many were added. */
  public int size() {
    return rows.size();
  }

  /** The groups of all that were added. */
  public Set<String> groups() {
    return Set.copyOf(numbers.keySet());
  }

  /** All that were added, in their order. */
  public Examples toExamples() {
    boolean[] outcomes = new boolean[labels.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = labels.get(i);
    }
    return new Examples(
        rows.toArray(float[][]::new),
        outcomes,
        features,
        groups.stream().mapToInt(Integer::intValue).toArray());
  }
}
