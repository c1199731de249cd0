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
 * each edge: the work is nodes times points. Where a feature splits again below, the edge there
 * takes back what the upper edge counted.
 */
public final class TreeShap {

  private final Forest forest;
  private final Edges edges;
  private final GaussLegendre rule;
  private final double expected;

  /**
   * @throws IllegalArgumentException if the forest's links make no trees
   */
  public TreeShap(Forest forest) {
    Preorder order = new Preorder(forest);
    PathShares shares = new PathShares(forest, order);
    this.forest = forest;
    this.edges = new Edges(forest, order, shares);
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
    ShapWalk walk = new ShapWalk(edges);
    for (int first = 0; first < rule.points().length; first += ShapWalk.POINTS) {
      walk.points(rule, first);
      for (int tree = 0; tree < forest.roots().length; tree++) {
        walk.explain(tree, row, contributions);
      }
    }
    return contributions;
  }
}
