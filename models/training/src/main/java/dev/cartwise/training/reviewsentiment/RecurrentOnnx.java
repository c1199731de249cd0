package dev.cartwise.training.reviewsentiment;

import static dev.cartwise.training.recommendation.neural.OnnxGraph.integer;
import static dev.cartwise.training.recommendation.neural.OnnxGraph.text;

import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.training.recommendation.neural.OnnxGraph;
import java.util.List;
import java.util.Map;

/**
 * Writes a recurrent network as ONNX, its embeddings as bytes with one scale a table. The graph
 * takes one window; what it takes and gives stands at {@link RecurrentModel}.
 */
final class RecurrentOnnx {
  private final OnnxGraph graph = new OnnxGraph("recurrent-sentiment");
  private final Map<String, float[]> values;
  private final int vocabulary;
  private final int pairs;
  private final int width;
  private final int hidden;

  RecurrentOnnx(Map<String, float[]> values, int vocabulary, int pairs, int width, int hidden) {
    this.values = values;
    this.vocabulary = vocabulary;
    this.pairs = pairs;
    this.width = width;
    this.hidden = hidden;
  }

  byte[] build() {
    String pieces = graph.longInput(RecurrentModel.PIECES, "1", "length");
    String pairIds = graph.longInput(RecurrentModel.PAIRS, "1", "length");
    String tokens =
        graph.apply(
            "Add",
            embedded(RecurrentNetwork.PIECES, pieces, vocabulary),
            embedded(RecurrentNetwork.PAIRS, pairIds, pairs));
    // float[1][length][width] to float[length][1][width], as the operator wants it.
    String sequence = graph.apply("Reshape", tokens, graph.longs(-1, 1, width));
    String states =
        graph.apply(
            "GRU",
            List.of(
                integer("hidden_size", hidden),
                integer("linear_before_reset", 1),
                text("direction", "bidirectional")),
            sequence,
            both("input", width),
            both("state", hidden),
            biases());
    // float[length][2][1][hidden]
    String highest = graph.apply("ReduceMax", OnnxGraph.integers("axes", 0), states);
    String mean = graph.apply("ReduceMean", OnnxGraph.integers("axes", 0), states);
    String pooled =
        graph.apply(
            "Concat",
            integer("axis", 1),
            graph.apply("Reshape", highest, graph.longs(1, 2L * hidden)),
            graph.apply("Reshape", mean, graph.longs(1, 2L * hidden)));
    String product =
        graph.apply("MatMul", pooled, graph.floats("out", array("out"), 4L * hidden, 1));
    graph.output(
        graph.apply("Add", product, graph.floats("out.bias", array("out.bias"), 1)),
        RecurrentModel.LOGIT,
        "1",
        "1");
    return graph.toBytes();
  }

  private String embedded(String table, String ids, int rows) {
    float[] rounded = array(table);
    float scale = ByteTable.scale(rounded);
    String bytes = graph.bytes(table + ".table", ByteTable.bytes(rounded, scale), rows, width);
    String looked = graph.apply("Gather", bytes, ids);
    return graph.apply("Mul", graph.apply("Cast", integer("to", 1), looked), graph.scalar(scale));
  }

  private String both(String part, int columns) {
    float[] joined =
        join(
            gates(array(RecurrentNetwork.FORWARD + "." + part), columns),
            gates(array(RecurrentNetwork.BACKWARD + "." + part), columns));
    return graph.floats(part, joined, 2, 3L * hidden, columns);
  }

  private String biases() {
    float[] there = biases(RecurrentNetwork.FORWARD);
    float[] back = biases(RecurrentNetwork.BACKWARD);
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
    float[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the network has no array " + name);
    }
    return found;
  }
}
