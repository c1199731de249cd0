package dev.cartwise.training.purchaseintent.graph;

import dev.cartwise.purchaseintent.model.TreeModel;

/** The nodes of a tree model with a number inside their tree each, 0 for the root. */
final class NumberedNodes {

  private final TreeModel model;
  private final int[] nodes;
  private final int[] tree;
  private final int[] number;
  private int listed;

  NumberedNodes(TreeModel model) {
    this.model = model;
    nodes = new int[model.feature().length];
    tree = new int[nodes.length];
    number = new int[nodes.length];
    for (int i = 0; i < model.roots().length; i++) {
      visit(i, listed, model.roots()[i]);
    }
  }

  private void visit(int index, int first, int node) {
    tree[node] = index;
    number[node] = listed - first;
    nodes[listed++] = node;
    if (!isLeaf(node)) {
      visit(index, first, model.yes()[node]);
      visit(index, first, model.no()[node]);
    }
  }

  /** All nodes, tree by tree, parents first. */
  int[] nodes() {
    return nodes;
  }

  boolean isLeaf(int node) {
    return model.feature()[node] < 0;
  }

  int tree(int node) {
    return tree[node];
  }

  int number(int node) {
    return number[node];
  }
}
