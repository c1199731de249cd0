package dev.cartwise.purchaseintent.artifact;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import java.nio.file.Path;
import java.util.List;

/**
 * A head's ONNX graph: {@code features float[N][F]}, NaN where missing, to {@code logit
 * float[N][1]} before calibration and {@code probability float[N][1]} after it.
 */
final class OnnxHead implements AutoCloseable {

  static final String INPUT = "features";
  static final String LOGIT = "logit";
  static final String PROBABILITY = "probability";

  private final OnnxModel model;

  private OnnxHead(OnnxModel model) {
    this.model = model;
  }

  /**
   * What a graph says of one row.
   *
   * @param logit log odds before calibration
   * @param probability 0 to 1
   */
  record Answer(float logit, float probability) {}

  /**
   * @throws ArtifactException {@code MISSING}; {@code CORRUPT} if it is no model of this width;
   *     {@code UNREACHABLE} if this machine has no ONNX Runtime
   */
  static OnnxHead open(Path file, int features) throws ArtifactException {
    ModelSignature expected =
        new ModelSignature(
            List.of(TensorSpec.floats(INPUT, TensorSpec.ANY, features)),
            List.of(
                TensorSpec.floats(LOGIT, TensorSpec.ANY, 1),
                TensorSpec.floats(PROBABILITY, TensorSpec.ANY, 1)));
    try {
      return new OnnxHead(OnnxModel.open(file, expected, SessionSettings.standard()));
    } catch (InferenceException e) {
      Problem problem =
          switch (e.problem()) {
            case MISSING -> Problem.MISSING;
            case NO_RUNTIME -> Problem.UNREACHABLE;
            default -> Problem.CORRUPT;
          };
      throw new ArtifactException(problem, "graph: " + e.getMessage(), e);
    }
  }

  Answer run(float[] row) throws InferenceException {
    List<Tensor> outputs = model.run(Tensor.of(INPUT, row, 1, row.length));
    return new Answer(outputs.get(0).floats()[0], outputs.get(1).floats()[0]);
  }

  @Override
  public void close() {
    model.close();
  }
}
