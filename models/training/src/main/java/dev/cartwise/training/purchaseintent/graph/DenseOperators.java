package dev.cartwise.training.purchaseintent.graph;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.purchaseintent.model.DenseLayer;
import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.NetworkModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.onnx.OnnxGraph;

/** The operators of linear models and networks, which read standardised features. */
final class DenseOperators {

  private final OnnxGraph graph;

  DenseOperators(OnnxGraph graph) {
    this.graph = graph;
  }

  String add(String rows, LinearModel model) {
    float[] weights = new float[model.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) model.weights()[i];
    }
    DenseLayer layer =
        new DenseLayer(new float[][] {weights}, new float[] {(float) model.intercept()});
    return dense("weights", standardized(rows, model.inputs()), layer);
  }

  String add(String rows, NetworkModel model) {
    String values = standardized(rows, model.inputs());
    int layers = model.layers().size();
    for (int i = 0; i < layers; i++) {
      String sums = dense("layer" + i, values, model.layers().get(i));
      values = i == layers - 1 ? sums : graph.apply("Relu", sums);
    }
    return values;
  }

  /** The steps of {@link Standardizer#apply} in its order. */
  private String standardized(String rows, Standardizer inputs) {
    int size = inputs.mean().length;
    String filled =
        graph.apply(
            "Where",
            graph.apply("IsNaN", rows),
            graph.floats("impute", inputs.impute(), 1, size),
            rows);
    String centred = graph.apply("Sub", filled, graph.floats("mean", inputs.mean(), 1, size));
    return graph.apply(
        "Clip",
        graph.apply("Div", centred, graph.floats("scale", inputs.scale(), 1, size)),
        graph.floats("least", new float[] {-Standardizer.LIMIT}),
        graph.floats("most", new float[] {Standardizer.LIMIT}));
  }

  private String dense(String name, String values, DenseLayer layer) {
    int out = layer.weights().length;
    int in = layer.weights()[0].length;
    float[] flat = new float[out * in];
    for (int i = 0; i < out; i++) {
      System.arraycopy(layer.weights()[i], 0, flat, i * in, in);
    }
    return graph.apply(
        "Gemm",
        integer("transB", 1),
        values,
        graph.floats(name, flat, out, in),
        graph.floats(name + ".bias", layer.bias(), out));
  }
}
