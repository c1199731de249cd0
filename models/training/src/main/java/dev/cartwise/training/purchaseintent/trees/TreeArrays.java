package dev.cartwise.training.purchaseintent.trees;

import dev.cartwise.purchaseintent.model.TreeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The arrays of a tree model under construction: children are added before their parents. */
public final class TreeArrays {

  private static final int LEAF = -1;

  private record Node(
      int feature,
      float threshold,
      boolean missingYes,
      int yes,
      int no,
      double value,
      double cover) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();

  /**
   * Adds a leaf and returns its number.
   *
   * @param value log odds that the leaf adds
   * @param cover training examples that came here
   */
  public int leaf(double value, double cover) {
    nodes.add(new Node(LEAF, 0, false, LEAF, LEAF, value, cover));
    return nodes.size() - 1;
  }

  /**
   * Adds a node that asks whether a value is at most the threshold, and returns its number.
   *
   * @param threshold is rounded down to float, which sends every float where the double sends it
   * @param missingYes whether a missing value goes to {@code yes}
   */
  public int split(int feature, double threshold, boolean missingYes, int yes, int no) {
    double cover = nodes.get(yes).cover() + nodes.get(no).cover();
    nodes.add(new Node(feature, roundedDown(threshold), missingYes, yes, no, 0, cover));
    return nodes.size() - 1;
  }

  /** Makes a node the root of the next tree. */
  public void root(int node) {
    roots.add(node);
  }

  /** The largest float that is no larger; what lies beyond all floats becomes the last of them. */
  static float roundedDown(double threshold) {
    float rounded = (float) threshold;
    return rounded > threshold ? Math.nextDown(rounded) : rounded;
  }

  /**
   * The model, whose nodes come after their parents.
   *
   * @param features that a row has
   */
  public TreeModel build(int features) {
    int size = nodes.size();
    float[] thresholds = new float[size];
    boolean[] missingYes = new boolean[size];
    double[] values = new double[size];
    double[] covers = new double[size];
    for (int i = 0; i < size; i++) {
      Node node = nodes.get(size - 1 - i);
      thresholds[i] = node.threshold();
      missingYes[i] = node.missingYes();
      values[i] = node.value();
      covers[i] = node.cover();
    }
    return new TreeModel(
        features,
        0,
        roots.stream().mapToInt(this::turned).toArray(),
        fromTheLast(Node::feature),
        thresholds,
        fromTheLast(node -> turned(node.yes())),
        fromTheLast(node -> turned(node.no())),
        missingYes,
        values,
        covers);
  }

  private int turned(int node) {
    return node == LEAF ? LEAF : nodes.size() - 1 - node;
  }

  private int[] fromTheLast(ToIntFunction<Node> member) {
    int[] values = new int[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = member.applyAsInt(nodes.get(turned(i)));
    }
    return values;
  }
}
