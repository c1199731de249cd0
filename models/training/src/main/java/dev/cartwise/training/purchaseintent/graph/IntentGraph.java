package dev.cartwise.training.purchaseintent.graph;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.NetworkModel;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model and its calibration as one ONNX graph.
 *
 * <p>Input {@code features float[rows][features]}, NaN where a value is missing. Outputs {@code
 * logit float[rows][1]}, before calibration, and {@code probability float[rows][1]}, calibrated.
 * What is learned of the inputs, such as means, is inside.
 */
public final class IntentGraph {

  private static final String ROWS = "rows";

  private IntentGraph() {}

  /**
   * Writes the graph.
   *
   * @param features that a row has; those of the model
   */
  public static void write(ScoringModel model, Calibration calibration, int features, Path onnx)
      throws IOException {
    if (features != model.features()) {
      throw new IllegalArgumentException(
          "the model reads " + model.features() + " features, not " + features);
    }
    OnnxGraph graph = new OnnxGraph("purchase-intent");
    String rows = graph.input("features", ROWS, Integer.toString(features));
    String logit = logit(graph, rows, model);
    String probability = new CalibrationOperators(graph).add(logit, calibration);
    graph.output(logit, "logit", ROWS, "1");
    graph.output(probability, "probability", ROWS, "1");
    Files.write(onnx, graph.toBytes());
  }

  private static String logit(OnnxGraph graph, String rows, ScoringModel model) {
    if (model instanceof TreeModel trees) {
      return new TreeOperator(trees).add(graph, rows);
    }
    DenseOperators dense = new DenseOperators(graph);
    if (model instanceof LinearModel linear) {
      return dense.add(rows, linear);
    }
    return dense.add(rows, (NetworkModel) model);
  }
}
