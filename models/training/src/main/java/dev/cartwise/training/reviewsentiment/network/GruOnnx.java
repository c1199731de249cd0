package dev.cartwise.training.reviewsentiment.network;

import static dev.cartwise.training.onnx.OnnxGraph.integer;
import static dev.cartwise.training.onnx.OnnxGraph.integers;
import static dev.cartwise.training.onnx.OnnxGraph.text;

import dev.cartwise.training.onnx.OnnxGraph;
import java.util.List;
import java.util.Map;

/** Writes a {@link BidirectionalGru} with its pooling into a graph that takes one window. */
final class GruOnnx {
  private final Map<String, float[]> values;
  private final int width;
  private final int hidden;

  /**
   * @param values the arrays of the network
   * @param width length of a token's vector
   * @param hidden the state of each direction
   */
  GruOnnx(Map<String, float[]> values, int width, int hidden) {
    this.values = values;
    this.width = width;
    this.hidden = hidden;
  }

  /**
   * Adds the units to a graph.
   *
   * @param tokens names a tensor of {@code length * width} values, token by token
   * @return the name of {@code float[1][4 * hidden]}
   */
  String pool(OnnxGraph graph, String tokens) {
    // float[length][1][width], as the operator wants it.
    String sequence = graph.apply("Reshape", tokens, graph.longs(-1, 1, width));
    String states =
        graph.apply(
            "GRU",
            List.of(
                integer("hidden_size", hidden),
                integer("linear_before_reset", 1),
                text("direction", "bidirectional")),
            sequence,
            both(graph, "input", width),
            both(graph, "state", hidden),
            biases(graph));
    // float[length][2][1][hidden]
    String highest = graph.apply("ReduceMax", integers("axes", 0), states);
    String mean = graph.apply("ReduceMean", integers("axes", 0), states);
    return graph.apply(
        "Concat",
        integer("axis", 1),
        graph.apply("Reshape", highest, graph.longs(1, 2L * hidden)),
        graph.apply("Reshape", mean, graph.longs(1, 2L * hidden)));
  }

  private String both(OnnxGraph graph, String part, int columns) {
    float[] joined =
        join(
            gates(array(BidirectionalGru.FORWARD + "." + part), columns),
            gates(array(BidirectionalGru.BACKWARD + "." + part), columns));
    return graph.floats(part, joined, 2, 3L * hidden, columns);
  }

  private String biases(OnnxGraph graph) {
    float[] there = biases(BidirectionalGru.FORWARD);
    float[] back = biases(BidirectionalGru.BACKWARD);
    return graph.floats("biases", join(there, back), 2, 6L * hidden);
  }

  private float[] biases(String direction) {
    return join(
        gates(array(direction + ".inputBias"), 1), gates(array(direction + ".stateBias"), 1));
  }

  /** From PyTorch's gates r, z, n to ONNX's z, r, h. */
  private float[] gates(float[] source, int columns) {
    int gate = hidden * columns;
    float[] ordered = source.clone();
    System.arraycopy(source, gate, ordered, 0, gate);
    System.arraycopy(source, 0, ordered, gate, gate);
    return ordered;
  }

  private static float[] join(float[] first, float[] second) {
    float[] joined = new float[first.length + second.length];
    System.arraycopy(first, 0, joined, 0, first.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private float[] array(String name) {
    return NetworkWeights.array(values, name);
  }
}
