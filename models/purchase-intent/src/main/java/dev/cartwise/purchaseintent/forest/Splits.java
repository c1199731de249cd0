package dev.cartwise.purchaseintent.forest;

/**
 * A forest as {@link ShapWalk} reads it: its splits and its leaves, one tree after the other,
 * parents first. Places are counted from the root of their tree.
 */
final class Splits {

  /** Where the splits of each tree begin, and where the last one's end. */
  final int[] starts;

  /** The place of a split, of the node that follows on yes, and on no. */
  final int[] at;

  final int[] yes;
  final int[] no;

  /** The nearest place above that follows a split by the same feature; 0 if there is none. */
  final int[] above;

  /** The node in the forest. */
  final int[] node;

  /** See {@link PathShares#share}, of the node that follows on yes, and on no. */
  final double[] yesShare;

  final double[] noShare;

  /** Where the leaves of each tree begin in the two lists below. */
  final int[] leafStarts;

  final int[] leafAt;
  final double[] leafValue;

  Splits(Forest forest, Preorder order, PathShares shares) {
    int trees = forest.roots().length;
    int leaves = (order.node.length + trees) / 2;
    int splits = order.node.length - leaves;
    starts = new int[trees + 1];
    at = new int[splits];
    yes = new int[splits];
    no = new int[splits];
    above = new int[splits];
    node = new int[splits];
    yesShare = new double[splits];
    noShare = new double[splits];
    leafStarts = new int[trees + 1];
    leafAt = new int[leaves];
    leafValue = new double[leaves];
    int[] splitOf = new int[order.node.length];
    int split = 0;
    int leaf = 0;
    for (int tree = 0; tree < trees; tree++) {
      int start = order.starts[tree];
      for (int place = start; place < order.starts[tree + 1]; place++) {
        if (place > start) {
          follow(splitOf[order.parent[place]], place, start, shares);
        }
        if (forest.isLeaf(order.node[place])) {
          leafAt[leaf] = place - start;
          leafValue[leaf++] = forest.value()[order.node[place]];
        } else {
          at[split] = place - start;
          node[split] = order.node[place];
          splitOf[place] = split++;
        }
      }
      starts[tree + 1] = split;
      leafStarts[tree + 1] = leaf;
    }
  }

  /** Notes a place that follows a split. */
  private void follow(int split, int place, int start, PathShares shares) {
    above[split] = Math.max(0, shares.sameAbove[place] - start);
    if (shares.isYes[place]) {
      yes[split] = place - start;
      yesShare[split] = shares.share[place];
    } else {
      no[split] = place - start;
      noShare[split] = shares.share[place];
    }
  }
}
