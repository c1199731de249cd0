package dev.cartwise.purchaseintent.forest;

/**
 * Path-dependent TreeSHAP (Lundberg et al. 2018, "Consistent Individualized Feature Attribution for
 * Tree Ensembles"), computed exactly by an integral.
 *
 * <p>On the path to a leaf of value v, feature j has the share {@code zⱼ} of the cover that follows
 * the path at its splits, and {@code oⱼ}, 1 if the row follows the path there and else 0. The
 * Shapley weight of a subset of s out of k features is {@code s!(k-1-s)!/k! = ∫ tˢ(1-t)ᵏ⁻¹⁻ˢ dt}
 * over 0 to 1, hence feature i is due {@code v(oᵢ-zᵢ) ∫ Πⱼ≠ᵢ (oⱼt + zⱼ(1-t)) dt}: a polynomial,
 * which {@link GaussLegendre} integrates exactly with half as many points as there are features on
 * the path. All terms are positive, so nothing cancels.
 *
 * <p>One walk down a tree multiplies the factors at each point, one walk up sums the leaves below
 * each split times the factors between: the work is splits times points. Where a feature splits
 * again below, its factor there takes the place of the upper one, and what the upper split counted
 * of those leaves is taken back.
 */
public final class TreeShap {

  private final Forest forest;
  private final Splits splits;
  private final int longestTree;
  private final GaussLegendre rule;
  private final double expected;

  /**
   * @throws IllegalArgumentException if the forest's links make no trees
   */
  public TreeShap(Forest forest) {
    Preorder order = new Preorder(forest);
    PathShares shares = new PathShares(forest, order);
    this.forest = forest;
    this.splits = new Splits(forest, order, shares);
    this.longestTree = order.longestTree();
    this.rule = GaussLegendre.exactTo(Math.max(0, shares.mostFeatures - 1));
    this.expected = forest.base() + shares.expected;
  }

  /** What the forest says on average by cover: the base of every explanation. */
  public double expected() {
    return expected;
  }

  /** What each value of the row adds to {@link #expected}; all together make the forest's sum. */
  public double[] contributions(float[] row) {
    double[] contributions = new double[forest.features()];
    ShapWalk walk = new ShapWalk(forest, splits, longestTree);
    for (int first = 0; first < rule.points().length; first += ShapWalk.POINTS) {
      walk.points(rule, first);
      for (int tree = 0; tree < forest.roots().length; tree++) {
        walk.explain(tree, row, contributions);
      }
    }
    return contributions;
  }
}
