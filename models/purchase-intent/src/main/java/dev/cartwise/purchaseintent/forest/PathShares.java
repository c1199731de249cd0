package dev.cartwise.purchaseintent.forest;

import java.util.Arrays;

/** What the paths of a forest look like without a row, by the places of {@link Preorder}. */
final class PathShares {

  /** Whether the node is its parent's {@code yes}. */
  final boolean[] isYes;

  /**
   * The share of the cover, above 0 and at most 1, that follows the path at all splits of the
   * feature that the parent splits by; 1 for a root.
   */
  final double[] share;

  /** The nearest place above whose parent splits by the same feature as this one's; else -1. */
  final int[] sameAbove;

  /** The mean of the leaves by cover, summed over the trees, log odds. */
  final double expected;

  /** The number of different features on the path that has most of them. */
  final int mostFeatures;

  PathShares(Forest forest, Preorder order) {
    int places = order.node.length;
    isYes = new boolean[places];
    share = new double[places];
    sameAbove = new int[places];
    Arrays.fill(share, 1);
    Arrays.fill(sameAbove, -1);
    double[] reach = new double[places];
    int[] features = new int[places];
    double mean = 0;
    int most = 0;
    for (int place = 0; place < places; place++) {
      int node = order.node[place];
      int parent = order.parent[place];
      reach[place] = 1;
      if (parent >= 0) {
        double ratio = link(forest, order, place);
        reach[place] = reach[parent] * ratio;
        features[place] = features[parent] + (sameAbove[place] < 0 ? 1 : 0);
        most = Math.max(most, features[place]);
      }
      mean += forest.isLeaf(node) ? forest.value()[node] * reach[place] : 0;
    }
    expected = mean;
    mostFeatures = most;
  }

  /** Fills in a node's own place; returns the share of its parent's cover. */
  private double link(Forest forest, Preorder order, int place) {
    int parent = order.node[order.parent[place]];
    int node = order.node[place];
    isYes[place] = forest.yes()[parent] == node;
    double[] cover = forest.cover();
    double ratio = cover[node] / (cover[forest.yes()[parent]] + cover[forest.no()[parent]]);
    int above = order.parent[place];
    while (order.parent[above] >= 0
        && forest.feature()[order.node[order.parent[above]]] != forest.feature()[parent]) {
      above = order.parent[above];
    }
    sameAbove[place] = order.parent[above] >= 0 ? above : -1;
    share[place] = sameAbove[place] < 0 ? ratio : ratio * share[above];
    return ratio;
  }
}
