package dev.cartwise.purchaseintent.forest;

/**
 * Decision trees whose answers are summed, as flat arrays with one place for each node.
 *
 * @param features how many values a row has, 1 to 65,536
 * @param base what is added to the sum of the leaves, finite
 * @param roots the first node of each tree
 * @param feature the place in the row that a node looks at; below 0 for a leaf
 * @param threshold the largest value that goes to {@code yes}; not NaN in a node that splits
 * @param yes the next node; of no meaning in a leaf, as {@code no} and {@code missingYes}
 * @param no the other next node
 * @param missingYes whether NaN goes to {@code yes}
 * @param value what a leaf says, finite
 * @param cover how many training rows came by, or their weight; above 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Forest(
    int features,
    double base,
    int[] roots,
    int[] feature,
    float[] threshold,
    int[] yes,
    int[] no,
    boolean[] missingYes,
    double[] value,
    double[] cover) {

  private static final int MOST_FEATURES = 1 << 16;

  /**
   * @throws IllegalArgumentException naming the node that is wrong; {@link TreeShap} finds those
   *     whose links make no trees
   */
  public Forest {
    ForestChecks.checkLengths(feature.length, threshold.length, yes.length, no.length);
    ForestChecks.checkLengths(feature.length, missingYes.length, value.length, cover.length);
    ForestChecks.require(features > 0 && features <= MOST_FEATURES, features + " features");
    ForestChecks.require(Double.isFinite(base), "a base of " + base);
    for (int node = 0; node < feature.length; node++) {
      boolean isLeaf = feature[node] < 0;
      if (!(cover[node] > 0 && Double.isFinite(cover[node]))) {
        throw ForestChecks.noForest("cover of node " + node + ": " + cover[node]);
      }
      if (isLeaf && !Double.isFinite(value[node])) {
        throw ForestChecks.noForest("value of node " + node + ": " + value[node]);
      }
      if (feature[node] >= features) {
        throw ForestChecks.noForest("node " + node + " looks at feature " + feature[node]);
      }
      if (!isLeaf && Float.isNaN(threshold[node])) {
        throw ForestChecks.noForest("threshold of node " + node);
      }
    }
  }

  boolean isLeaf(int node) {
    return feature[node] < 0;
  }

  boolean saysYes(int node, float[] row) {
    float x = row[feature[node]];
    return Float.isNaN(x) ? missingYes[node] : x <= threshold[node];
  }

  /** The base and the leaf of each tree, summed. */
  public double sum(float[] row) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (!isLeaf(node)) {
        node = saysYes(node, row) ? yes[node] : no[node];
      }
      sum += value[node];
    }
    return sum;
  }
}
