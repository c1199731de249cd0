package dev.cartwise.purchaseintent.forest;

import java.util.Arrays;

/**
 * The two walks over each tree by which {@link TreeShap} explains one row, at three points of the
 * integral at once.
 *
 * <p>The root of a tree stands in for "no such split above": its factor is 1 and changes nothing.
 * So no step depends on the row but by arithmetic, which matters more than the arithmetic itself.
 */
final class ShapWalk {

  /** How many points are computed at once. */
  static final int POINTS = 3;

  private final Edges edges;
  private final double[] times = new double[POINTS];
  private final double[] weights = new double[POINTS];

  /** Which way the row goes at each node: 1 for yes. */
  private final int[] says;

  /** 1 where the row follows the path at every split of the edge's feature, else 0. */
  private final double[] follows;

  /** What following changes: that 1 or 0 less the share of the cover. */
  private final double[] change;

  /** {@code [place][point]}: one over the factor of the edge's feature. */
  private final double[] undo;

  /** {@code [place][point]}: the product of the factors of all features above. */
  private final double[] product;

  /** {@code [place][point]}: the sum of the leaves below, each times its product and weight. */
  private final double[] below;

  ShapWalk(Edges edges) {
    this.edges = edges;
    says = new int[edges.longestTree];
    follows = new double[edges.longestTree];
    change = new double[edges.longestTree];
    undo = new double[edges.longestTree * POINTS];
    product = new double[undo.length];
    below = new double[undo.length];
    follows[0] = 1;
    Arrays.fill(undo, 0, Math.min(POINTS, undo.length), 1);
    Arrays.fill(product, 0, Math.min(POINTS, undo.length), 1);
  }

  /** Chooses three points of a rule; those that it lacks weigh nothing. */
  void points(GaussLegendre rule, int first) {
    for (int q = 0; q < POINTS; q++) {
      boolean exists = first + q < rule.points().length;
      times[q] = exists ? rule.points()[first + q] : 0.5;
      weights[q] = exists ? rule.weights()[first + q] : 0;
    }
  }

  /** Adds to the contributions what these points say of a tree. */
  void explain(int tree, float[] row, double[] contributions) {
    int start = edges.starts[tree];
    int length = edges.starts[tree + 1] - start;
    Arrays.fill(below, 0, length * POINTS, 0);
    edges.decide(tree, row, says);
    for (int at = 1; at < length; at++) {
      down(start + at, at);
    }
    for (int leaf = edges.leafStarts[tree]; leaf < edges.leafStarts[tree + 1]; leaf++) {
      weigh(edges.leaf[leaf], edges.leafValue[leaf]);
    }
    for (int at = length - 1; at > 0; at--) {
      contributions[edges.feature[start + at]] += up(start + at, at);
    }
  }

  private void down(int place, int at) {
    int parent = edges.parent[place];
    int above = edges.above[place];
    double share = edges.share[place];
    double on = follows[above] * (1 - (says[parent] ^ edges.side[place]));
    follows[at] = on;
    change[at] = on - share;
    int to = at * POINTS;
    int from = parent * POINTS;
    for (int q = 0; q < POINTS; q++) {
      double factor = share * (1 - times[q]) + on * times[q];
      undo[to + q] = 1 / factor;
      product[to + q] = product[from + q] * factor;
    }
    if (above > 0) {
      for (int q = 0; q < POINTS; q++) {
        product[to + q] *= undo[above * POINTS + q];
      }
    }
  }

  private void weigh(int at, double value) {
    for (int q = 0; q < POINTS; q++) {
      below[at * POINTS + q] = value * weights[q] * product[at * POINTS + q];
    }
  }

  /** Hands an edge's sum to its parent; returns what is due to its feature. */
  private double up(int place, int at) {
    int parent = edges.parent[place];
    int above = edges.above[place];
    double due = 0;
    for (int q = 0; q < POINTS; q++) {
      double leaves = below[at * POINTS + q];
      due += leaves * undo[at * POINTS + q];
      below[parent * POINTS + q] += leaves;
    }
    return above == 0 ? change[at] * due : change[at] * due - takenBack(at, above);
  }

  /** What the upper edge of the same feature counted of these leaves. */
  private double takenBack(int at, int above) {
    double sum = 0;
    for (int q = 0; q < POINTS; q++) {
      sum += below[at * POINTS + q] * undo[above * POINTS + q];
    }
    return change[above] * sum;
  }
}
