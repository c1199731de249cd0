package dev.cartwise.training.purchaseintent.trees;

import dev.cartwise.purchaseintent.model.TreeModel;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.Node;

/** A tree of Spark ML for two classes, whose leaves become log odds. */
public final class SparkTree {

  /**
   * Examples at the base rate that every leaf is smoothed with, so that no log odds is infinite.
   */
  private static final double PRIOR_EXAMPLES = 2;

  private final Node root;
  private final float[] missing;
  private final double baseRate;

  /**
   * @param missing the value of each feature that stood for a missing one in training
   * @param baseRate share of positive training examples, above 0 and below 1
   */
  public SparkTree(Node root, float[] missing, double baseRate) {
    this.root = root;
    this.missing = missing;
    this.baseRate = baseRate;
  }

  /**
   * The tree as a model.
   *
   * @param depth where branches are cut off, at least 0: nodes there become leaves
   */
  public TreeModel cutAt(int depth) {
    TreeArrays arrays = new TreeArrays();
    arrays.root(add(arrays, root, depth));
    return arrays.build(missing.length);
  }

  private int add(TreeArrays arrays, Node node, int depth) {
    if (depth > 0 && node instanceof InternalNode inner) {
      ContinuousSplit split = (ContinuousSplit) inner.split();
      int feature = split.featureIndex();
      double threshold = split.threshold();
      int yes = add(arrays, inner.leftChild(), depth - 1);
      int no = add(arrays, inner.rightChild(), depth - 1);
      return arrays.split(feature, threshold, missing[feature] <= threshold, yes, no);
    }
    double[] counts = node.impurityStats().stats();
    return arrays.leaf(logOdds(counts[0], counts[1]), counts[0] + counts[1]);
  }

  /** The smoothed log odds of so many negative and positive examples. */
  double logOdds(double negative, double positive) {
    return Math.log(positive + PRIOR_EXAMPLES * baseRate)
        - Math.log(negative + PRIOR_EXAMPLES * (1 - baseRate));
  }
}
