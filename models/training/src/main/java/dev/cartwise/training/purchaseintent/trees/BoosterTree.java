package dev.cartwise.training.purchaseintent.trees;

import java.util.Arrays;
import java.util.Map;

/**
 * One tree of LightGBM's model text. A child below 0 is a leaf, whose number is its complement.
 *
 * <p>Where a node was trained without missing values, LightGBM reads a missing one as 0; where it
 * was trained with them, the node says where they go. Nodes that take 0 itself for missing, and
 * categorical ones, are refused: no training here makes them.
 */
final class BoosterTree {

  private static final int CATEGORICAL = 1;
  private static final int DEFAULT_LEFT = 2;
  private static final int MISSING_SHIFT = 2;
  private static final int MISSING_NONE = 0;
  private static final int MISSING_NAN = 2;
  private static final float READ_AS_ZERO = 1e-35f;

  private final Map<String, String> fields;
  private final int[] features;
  private final double[] thresholds;
  private final int[] decisions;
  private final int[] left;
  private final int[] right;
  private final double[] values;
  private final double[] counts;

  BoosterTree(Map<String, String> fields) {
    this.fields = fields;
    boolean alone = numbers("num_leaves")[0] == 1;
    features = alone ? new int[0] : integers("split_feature");
    thresholds = alone ? new double[0] : numbers("threshold");
    decisions = alone ? new int[0] : integers("decision_type");
    left = alone ? new int[0] : integers("left_child");
    right = alone ? new int[0] : integers("right_child");
    values = numbers("leaf_value");
    counts = alone ? new double[] {1} : numbers("leaf_count");
  }

  /** Adds the tree and returns its root. */
  int addTo(TreeArrays arrays) {
    return add(arrays, features.length == 0 ? ~0 : 0);
  }

  private int add(TreeArrays arrays, int node) {
    if (node < 0) {
      return arrays.leaf(values[~node], counts[~node]);
    }
    int yes = add(arrays, left[node]);
    int no = add(arrays, right[node]);
    return arrays.split(features[node], asRead(thresholds[node]), missingYes(node), yes, no);
  }

  /** LightGBM predicts for values this near to 0 as for 0, so a threshold among them moves out. */
  private static double asRead(double threshold) {
    if (Math.abs(threshold) > READ_AS_ZERO) {
      return threshold;
    }
    return threshold < 0 ? Math.nextDown(-READ_AS_ZERO) : READ_AS_ZERO;
  }

  private boolean missingYes(int node) {
    int decision = decisions[node];
    int missing = decision >> MISSING_SHIFT;
    if ((decision & CATEGORICAL) != 0 || (missing != MISSING_NONE && missing != MISSING_NAN)) {
      throw new IllegalArgumentException("decision_type " + decision + " of LightGBM is not read");
    }
    return missing == MISSING_NONE ? 0 <= thresholds[node] : (decision & DEFAULT_LEFT) != 0;
  }

  private int[] integers(String field) {
    return Arrays.stream(words(field)).mapToInt(Integer::parseInt).toArray();
  }

  private double[] numbers(String field) {
    return Arrays.stream(words(field)).mapToDouble(BoosterTree::number).toArray();
  }

  /** A number as C++ writes it. */
  private static double number(String word) {
    return switch (word) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(word);
    };
  }

  private String[] words(String field) {
    String found = fields.get(field);
    if (found == null) {
      throw new IllegalArgumentException("a tree of LightGBM's model text has no " + field);
    }
    return found.split(" ");
  }
}
