package dev.cartwise.purchaseintent.model;

import dev.cartwise.purchaseintent.forest.Forest;
import dev.cartwise.purchaseintent.forest.TreeShap;

/**
 * A sum of decision trees, held as flat arrays with one place for each node.
 *
 * <p>At node n a row goes on to {@code yes[n]} if its value is at most {@code threshold[n]}, to
 * {@code no[n]} if it is above, and where {@code missingYes[n]} says if it is NaN. A node whose
 * feature is below 0 is a leaf and adds its value.
 */
public final class TreeModel implements ScoringModel {

  private final Forest forest;
  private final TreeShap shap;

  /**
   * A model over these arrays, which nobody may write to any more.
   *
   * @param features how many values a row has
   * @param base log odds added to those of the leaves
   * @param roots the first node of each tree
   * @param feature the place in the row that a node looks at; below 0 for a leaf
   * @param threshold the largest value that goes to {@code yes}; not NaN
   * @param yes the next node; of no meaning in a leaf, as the three after it
   * @param no the other next node
   * @param missingYes whether NaN goes to {@code yes}
   * @param value log odds of a leaf, finite
   * @param cover how many training rows came by, or their weight; above 0
   * @throws IllegalArgumentException if this is no forest of binary trees over those nodes
   */
  public TreeModel(
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
    this.forest =
        new Forest(features, base, roots, feature, threshold, yes, no, missingYes, value, cover);
    this.shap = new TreeShap(forest);
  }

  @Override
  public int features() {
    return forest.features();
  }

  @Override
  public double logit(float[] row) {
    return forest.sum(row);
  }

  /** Path-dependent TreeSHAP by cover, exactly; see {@link TreeShap}. */
  @Override
  public Attribution explain(float[] row) {
    return new Attribution(shap.expected(), shap.contributions(row), 0);
  }

  public double base() {
    return forest.base();
  }

  public int[] roots() {
    return forest.roots();
  }

  public int[] feature() {
    return forest.feature();
  }

  public float[] threshold() {
    return forest.threshold();
  }

  public int[] yes() {
    return forest.yes();
  }

  public int[] no() {
    return forest.no();
  }

  public boolean[] missingYes() {
    return forest.missingYes();
  }

  public double[] value() {
    return forest.value();
  }

  public double[] cover() {
    return forest.cover();
  }
}
