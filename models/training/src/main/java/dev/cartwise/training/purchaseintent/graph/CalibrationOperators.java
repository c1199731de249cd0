package dev.cartwise.training.purchaseintent.graph;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.IsotonicScaling;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.training.onnx.OnnxGraph;

/** The operators that turn log odds into calibrated probabilities. */
final class CalibrationOperators {

  private final OnnxGraph graph;

  CalibrationOperators(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Adds them and returns the name of the probability, {@code float[rows][1]}. */
  String add(String logit, Calibration calibration) {
    if (calibration instanceof PlattScaling platt) {
      String scaled = graph.apply("Mul", logit, graph.scalar((float) platt.slope()));
      return graph.apply(
          "Sigmoid", graph.apply("Add", scaled, graph.scalar((float) platt.intercept())));
    }
    return add(logit, (IsotonicScaling) calibration);
  }

  /**
   * The first probability, and for every stretch between knots its rise times the share of the
   * stretch that lies below the log odds. Nothing large is ever subtracted from something large;
   * how near it comes depends on the shortest stretch alone, since log odds are known to about
   * 1e-6.
   */
  private String add(String logit, IsotonicScaling isotonic) {
    double[] logits = isotonic.logits();
    double[] probabilities = isotonic.probabilities();
    int stretches = Math.max(1, logits.length - 1);
    float[] starts = new float[stretches];
    float[] lengths = new float[stretches];
    float[] rises = new float[stretches];
    for (int i = 0; i < stretches; i++) {
      starts[i] = (float) logits[i];
      lengths[i] = i + 1 < logits.length ? (float) (logits[i + 1] - logits[i]) : 1;
      rises[i] = i + 1 < logits.length ? (float) (probabilities[i + 1] - probabilities[i]) : 0;
    }
    String above =
        graph.apply("Sub", logit, graph.floats("calibration.starts", starts, 1, stretches));
    String shares =
        graph.apply("Div", above, graph.floats("calibration.lengths", lengths, 1, stretches));
    String clipped =
        graph.apply(
            "Clip",
            shares,
            graph.floats("calibration.least", new float[] {0}),
            graph.floats("calibration.most", new float[] {1}));
    return graph.apply(
        "Gemm",
        integer("transB", 1),
        clipped,
        graph.floats("calibration.rises", rises, 1, stretches),
        graph.scalar((float) probabilities[0]));
  }
}
