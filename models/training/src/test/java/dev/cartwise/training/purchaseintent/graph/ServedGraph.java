package dev.cartwise.training.purchaseintent.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import dev.cartwise.purchaseintent.model.Calibration;
import dev.cartwise.purchaseintent.model.ScoringModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A model's graph as it is served, opened in ONNX Runtime. */
public final class ServedGraph implements AutoCloseable {

  /** How far probabilities of graph, model and trainer may lie apart. */
  private static final double NEAR = 1e-5;

  private final ScoringModel model;
  private final Calibration calibration;
  private final OnnxModel onnx;

  public ServedGraph(ScoringModel model, Calibration calibration, Path directory)
      throws IOException {
    this.model = model;
    this.calibration = calibration;
    Path file = directory.resolve("shopper.onnx");
    IntentGraph.write(model, calibration, model.features(), file);
    onnx =
        OnnxModel.open(
            file,
            new ModelSignature(
                List.of(TensorSpec.floats("features", TensorSpec.ANY, model.features())),
                List.of(
                    TensorSpec.floats("logit", TensorSpec.ANY, 1),
                    TensorSpec.floats("probability", TensorSpec.ANY, 1))),
            SessionSettings.standard());
  }

  /** Demands that graph, model and trainer tell the same probability of every row. */
  public void agreesWith(float[][] rows, ToDoubleFunction<float[]> trainersLogit)
      throws IOException {
    float[] served = probabilities(rows);
    double farthest = 0;
    for (int i = 0; i < rows.length; i++) {
      double trainers = calibration.probability(trainersLogit.applyAsDouble(rows[i]));
      double models = calibration.probability(model.logit(rows[i]));
      assertThat(trainers).isBetween(0.0, 1.0);
      farthest = Math.max(farthest, Math.abs(served[i] - trainers));
      farthest = Math.max(farthest, Math.abs(models - trainers));
    }
    assertThat(farthest).isEqualTo(0, within(NEAR));
  }

  /** The probabilities of rows. */
  public float[] probabilities(float[][] rows) throws IOException {
    return run(rows).get(1).floats();
  }

  /** The log odds of rows. */
  public float[] logits(float[][] rows) throws IOException {
    return run(rows).get(0).floats();
  }

  private List<Tensor> run(float[][] rows) throws IOException {
    int columns = model.features();
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    return onnx.run(Tensor.of("features", values, rows.length, columns));
  }

  @Override
  public void close() {
    onnx.close();
  }
}
