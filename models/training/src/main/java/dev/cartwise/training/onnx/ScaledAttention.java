package dev.cartwise.training.onnx;

import static dev.cartwise.training.onnx.OnnxGraph.integer;
import static dev.cartwise.training.onnx.OnnxGraph.integers;

import java.util.Optional;

/**
 * Attention of several heads in a graph (Vaswani et al., 2017): values weighted by the softmax of
 * the scaled products of queries and keys.
 *
 * <p>What goes in and comes out names {@code float[batch][length][dimension]}.
 */
public final class ScaledAttention {
  private final OnnxGraph graph;
  private final int heads;
  private final int width;
  private final long batch;
  private final long length;

  /**
   * @param heads divides the dimension
   * @param batch as a reshape takes it: a number, or 0 for that of the input
   * @param length likewise, or -1 for what is left
   */
  public ScaledAttention(OnnxGraph graph, int dimension, int heads, long batch, long length) {
    this.graph = graph;
    this.heads = heads;
    this.width = dimension / heads;
    this.batch = batch;
    this.length = length;
  }

  /** Splits queries or values by head, {@code float[batch][heads][length][width]}. */
  public String rows(String x) {
    return split(x, 0, 2, 1, 3);
  }

  /** Splits keys by head and turns them, {@code float[batch][heads][width][length]}. */
  public String columns(String x) {
    return split(x, 0, 2, 3, 1);
  }

  private String split(String x, long... axes) {
    String split = graph.apply("Reshape", x, graph.longs(batch, length, heads, width));
    return graph.apply("Transpose", integers("perm", axes), split);
  }

  /**
   * Mixes the values.
   *
   * @param queries as {@link #rows} gives them
   * @param keys as {@link #columns} gives them
   * @param values as {@link #rows} gives them
   * @param mask what is added to the scores, if anything is
   */
  public String mix(String queries, String keys, String values, Optional<String> mask) {
    String scores =
        graph.apply(
            "Mul",
            graph.apply("MatMul", queries, keys),
            graph.scalar((float) (1 / Math.sqrt(width))));
    String seen = mask.map(added -> graph.apply("Add", scores, added)).orElse(scores);
    String mixed = graph.apply("MatMul", graph.apply("Softmax", integer("axis", 3), seen), values);
    return graph.apply(
        "Reshape",
        graph.apply("Transpose", integers("perm", 0, 2, 1, 3), mixed),
        graph.longs(batch, length, (long) heads * width));
  }
}
