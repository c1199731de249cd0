package dev.cartwise.purchaseintent.forest;

import java.util.Arrays;

/** The two walks over each tree by which {@link TreeShap} explains one row. */
final class ShapWalk {

  private final Forest forest;
  private final Preorder order;
  private final PathShares shares;
  private final double[] times;
  private final double[] weights;
  private final boolean[] saysYes;
  private final boolean[] follows;

  /** {@code [place][point]}: the factor of the feature that splits above the place. */
  private final double[] factors;

  /** {@code [place][point]}: first the product of all factors above, then the sum of leaves. */
  private final double[] terms;

  ShapWalk(Forest forest, Preorder order, PathShares shares, GaussLegendre rule) {
    this.forest = forest;
    this.order = order;
    this.shares = shares;
    this.times = rule.points();
    this.weights = rule.weights();
    this.saysYes = new boolean[order.longestTree()];
    this.follows = new boolean[saysYes.length];
    this.factors = new double[saysYes.length * times.length];
    this.terms = new double[factors.length];
  }

  /** Multiplies the factors from the root of a tree to each of its nodes. */
  void down(int start, int end, float[] row) {
    Arrays.fill(terms, 0, times.length, 1);
    for (int place = start; place < end; place++) {
      int node = order.node[place];
      if (place > start) {
        enter(place, start);
      }
      saysYes[place - start] = !forest.isLeaf(node) && forest.saysYes(node, row);
    }
  }

  private void enter(int place, int start) {
    int at = place - start;
    int parent = order.parent[place] - start;
    int above = shares.sameAbove[place] - start;
    boolean repeats = shares.sameAbove[place] >= 0;
    boolean onPath = saysYes[parent] == shares.isYes[place] && (!repeats || follows[above]);
    follows[at] = onPath;
    double share = shares.share[place];
    for (int q = 0; q < times.length; q++) {
      double factor = share * (1 - times[q]) + (onPath ? times[q] : 0);
      double product = terms[parent * times.length + q] * factor;
      factors[at * times.length + q] = factor;
      terms[at * times.length + q] =
          repeats ? product / factors[above * times.length + q] : product;
    }
  }

  /** Sums the leaves below each edge of a tree, and gives its feature what is due. */
  void up(int start, int end, double[] contributions) {
    for (int place = start; place < end; place++) {
      weigh(place - start, order.node[place]);
    }
    for (int place = end - 1; place > start; place--) {
      int at = place - start;
      double due = due(place, at, at);
      if (shares.sameAbove[place] >= 0) {
        due -= due(shares.sameAbove[place], shares.sameAbove[place] - start, at);
      }
      int parent = order.parent[place];
      contributions[forest.feature()[order.node[parent]]] += due;
      for (int q = 0; q < times.length; q++) {
        terms[(parent - start) * times.length + q] += terms[at * times.length + q];
      }
    }
  }

  /** Makes a leaf's product its term of the integral, and an inner node's sum empty. */
  private void weigh(int at, int node) {
    double value = forest.isLeaf(node) ? forest.value()[node] : 0;
    for (int q = 0; q < times.length; q++) {
      terms[at * times.length + q] *= value * weights[q];
    }
  }

  /** What an edge's factor leaves of the leaves below a place, times what its feature changes. */
  private double due(int edge, int edgeAt, int below) {
    double sum = 0;
    for (int q = 0; q < times.length; q++) {
      sum += terms[below * times.length + q] / factors[edgeAt * times.length + q];
    }
    return ((follows[edgeAt] ? 1 : 0) - shares.share[edge]) * sum;
  }
}
