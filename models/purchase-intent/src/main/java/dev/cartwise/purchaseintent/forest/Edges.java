package dev.cartwise.purchaseintent.forest;

/**
 * A forest as {@link ShapWalk} reads it: everything by place, one tree after the other, places
 * within a tree counted from its root.
 */
final class Edges {

  /** Where each tree begins, and where the last one ends. */
  final int[] starts;

  /** The place of the parent within the tree. */
  final int[] parent;

  /** The nearest place above, within the tree, whose edge has the same feature; 0 if none has. */
  final int[] above;

  /** 1 for the edge to a parent's {@code yes}, else 0. */
  final int[] side;

  /** The feature that the parent splits by. */
  final int[] feature;

  /** See {@link PathShares#share}. */
  final double[] share;

  /** Where the leaves of each tree begin in the two lists below. */
  final int[] leafStarts;

  /** The places of leaves within their tree. */
  final int[] leaf;

  final double[] leafValue;

  final int longestTree;

  private final Forest forest;
  private final int[] node;

  Edges(Forest forest, Preorder order, PathShares shares) {
    this.forest = forest;
    node = order.node;
    starts = order.starts;
    share = shares.share;
    longestTree = Math.max(1, order.longestTree());
    parent = new int[node.length];
    above = new int[node.length];
    side = new int[node.length];
    feature = new int[node.length];
    leafStarts = new int[starts.length];
    leaf = new int[node.length];
    leafValue = new double[node.length];
    int leaves = 0;
    for (int tree = 0; tree + 1 < starts.length; tree++) {
      for (int place = starts[tree]; place < starts[tree + 1]; place++) {
        if (place > starts[tree]) {
          link(place, starts[tree], order, shares);
        }
        if (forest.isLeaf(node[place])) {
          leaf[leaves] = place - starts[tree];
          leafValue[leaves++] = forest.value()[node[place]];
        }
      }
      leafStarts[tree + 1] = leaves;
    }
  }

  private void link(int place, int start, Preorder order, PathShares shares) {
    parent[place] = order.parent[place] - start;
    above[place] = Math.max(0, shares.sameAbove[place] - start);
    side[place] = shares.isYes[place] ? 1 : 0;
    feature[place] = forest.feature()[node[order.parent[place]]];
  }

  /** Tells which way a row goes at each node of a tree that splits. */
  void decide(int tree, float[] row, int[] says) {
    for (int place = starts[tree]; place < starts[tree + 1]; place++) {
      if (!forest.isLeaf(node[place])) {
        says[place - starts[tree]] = forest.saysYes(node[place], row) ? 1 : 0;
      }
    }
  }
}
