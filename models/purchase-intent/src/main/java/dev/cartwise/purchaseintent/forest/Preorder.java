package dev.cartwise.purchaseintent.forest;

/**
 * The nodes of a forest in the order in which a walk meets them: one tree after the other, a parent
 * before its children. Places are positions in that order.
 */
final class Preorder {

  /** The deepest that a tree may be, in splits. */
  private static final int MOST_SPLITS = 64;

  /** The forest's node at each place. */
  final int[] node;

  /** The place of each node's parent; -1 for a root. */
  final int[] parent;

  /** The place where each tree begins, and where the last one ends. */
  final int[] starts;

  /**
   * @throws IllegalArgumentException if a node is reached twice, never, lies outside or too deep
   */
  Preorder(Forest forest) {
    int nodes = forest.feature().length;
    node = new int[nodes];
    parent = new int[nodes];
    starts = new int[forest.roots().length + 1];
    Walk walk = new Walk(forest);
    for (int tree = 0; tree < forest.roots().length; tree++) {
      starts[tree] = walk.placed;
      walk.through(forest.roots()[tree]);
    }
    starts[forest.roots().length] = walk.placed;
    ForestChecks.require(walk.placed == nodes, "nodes that no root leads to");
  }

  /** The placing of one node after the other. */
  private final class Walk {
    private final Forest forest;
    private final boolean[] seen;
    private final int[] waiting;
    private final int[] waitingParent;
    private final int[] depth;
    private int placed;

    Walk(Forest forest) {
      this.forest = forest;
      this.seen = new boolean[node.length];
      this.waiting = new int[node.length];
      this.waitingParent = new int[node.length];
      this.depth = new int[node.length];
    }

    void through(int root) {
      int top = push(0, root, -1);
      while (top > 0) {
        int next = waiting[--top];
        int place = placed++;
        node[place] = next;
        parent[place] = waitingParent[top];
        depth[place] = parent[place] < 0 ? 0 : depth[parent[place]] + 1;
        ForestChecks.require(depth[place] <= MOST_SPLITS, "a tree of more than 64 levels");
        if (!forest.isLeaf(next)) {
          top = push(top, forest.no()[next], place);
          top = push(top, forest.yes()[next], place);
        }
      }
    }

    private int push(int top, int next, int parentPlace) {
      if (next < 0 || next >= seen.length) {
        throw ForestChecks.noForest("a link to node " + next);
      }
      if (seen[next]) {
        throw ForestChecks.noForest("two ways to node " + next);
      }
      seen[next] = true;
      waiting[top] = next;
      waitingParent[top] = parentPlace;
      return top + 1;
    }
  }

  /** The length of the longest tree. */
  int longestTree() {
    int longest = 0;
    for (int tree = 1; tree < starts.length; tree++) {
      longest = Math.max(longest, starts[tree] - starts[tree - 1]);
    }
    return longest;
  }
}
