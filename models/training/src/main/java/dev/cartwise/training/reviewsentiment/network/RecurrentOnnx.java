package dev.cartwise.training.reviewsentiment.network;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.reviewsentiment.model.RecurrentModel;
import dev.cartwise.training.onnx.ByteTable;
import dev.cartwise.training.onnx.OnnxGraph;
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
    String pooled = new GruOnnx(values, width, hidden).pool(graph, tokens);
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

  private float[] array(String name) {
    return NetworkWeights.array(values, name);
  }
}
