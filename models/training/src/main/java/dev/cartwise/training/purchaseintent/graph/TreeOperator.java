package dev.cartwise.training.purchaseintent.graph;

import static dev.cartwise.training.onnx.OnnxGraph.integer;
import static dev.cartwise.training.onnx.OnnxGraph.integers;
import static dev.cartwise.training.onnx.OnnxGraph.reals;
import static dev.cartwise.training.onnx.OnnxGraph.text;
import static dev.cartwise.training.onnx.OnnxGraph.texts;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.onnx.OnnxGraph;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * {@code TreeEnsembleRegressor} of ai.onnx.ml with the sum of the trees' leaves.
 *
 * <p>The regressor, not the classifier: ONNX Runtime's classifier leaves the sigmoid out for some
 * ensembles.
 */
final class TreeOperator {

  private final TreeModel model;
  private final NumberedNodes numbered;

  TreeOperator(TreeModel model) {
    this.model = model;
    numbered = new NumberedNodes(model);
  }

  /** Adds the operator and returns the name of the log odds, {@code float[rows][1]}. */
  String add(OnnxGraph graph, String rows) {
    int[] nodes = numbered.nodes();
    int[] leaves = IntStream.of(nodes).filter(numbered::isLeaf).toArray();
    List<AttributeProto> attributes =
        List.of(
            integer("n_targets", 1),
            text("aggregate_function", "SUM"),
            reals("base_values", (float) model.base()),
            each("nodes_treeids", nodes, numbered::tree),
            each("nodes_nodeids", nodes, numbered::number),
            each("nodes_featureids", nodes, node -> Math.max(0, model.feature()[node])),
            texts("nodes_modes", IntStream.of(nodes).mapToObj(this::mode).toList()),
            reals("nodes_values", thresholds(nodes)),
            each("nodes_truenodeids", nodes, node -> child(node, model.yes())),
            each("nodes_falsenodeids", nodes, node -> child(node, model.no())),
            each(
                "nodes_missing_value_tracks_true", nodes, node -> model.missingYes()[node] ? 1 : 0),
            each("target_treeids", leaves, numbered::tree),
            each("target_nodeids", leaves, numbered::number),
            each("target_ids", leaves, node -> 0),
            reals("target_weights", values(leaves)));
    return graph.applyMl("TreeEnsembleRegressor", attributes, rows);
  }

  private static AttributeProto each(String name, int[] nodes, IntToLongFunction member) {
    return integers(name, IntStream.of(nodes).mapToLong(member::applyAsLong).toArray());
  }

  private String mode(int node) {
    return numbered.isLeaf(node) ? "LEAF" : "BRANCH_LEQ";
  }

  private long child(int node, int[] children) {
    return numbered.isLeaf(node) ? 0 : numbered.number(children[node]);
  }

  private float[] thresholds(int[] nodes) {
    float[] thresholds = new float[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      thresholds[i] = model.threshold()[nodes[i]];
    }
    return thresholds;
  }

  private float[] values(int[] leaves) {
    float[] values = new float[leaves.length];
    for (int i = 0; i < leaves.length; i++) {
      values[i] = (float) model.value()[leaves[i]];
    }
    return values;
  }
}
