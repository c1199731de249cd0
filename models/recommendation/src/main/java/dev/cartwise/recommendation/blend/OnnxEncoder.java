package dev.cartwise.recommendation.blend;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.ArtifactException.Problem;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import dev.cartwise.recommendation.blend.model.SequenceEncoder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The sequence encoder of an artifact, run by ONNX Runtime. Safe for use by many threads. */
public final class OnnxEncoder implements SequenceEncoder, AutoCloseable {

  /** {@code float[batch][length][dimension]}: L2-normalised vectors, the oldest item first. */
  public static final String INPUT = "item_vectors";

  /** {@code float[batch][dimension]}: L2-normalised, where the next item should lie. */
  public static final String OUTPUT = "query";

  private static final int PROBE_LENGTH = 2;

  private final OnnxModel model;
  private final int dimension;

  private OnnxEncoder(OnnxModel model, int dimension) {
    this.model = model;
    this.dimension = dimension;
  }

  /**
   * Opens the encoder of a blend.
   *
   * @param dimension width of the blend's item vectors
   * @throws ArtifactException {@code MISSING}; {@code CORRUPT} if it is no model or one of another
   *     width; {@code UNREACHABLE} if this machine has no ONNX Runtime
   */
  public static OnnxEncoder open(Path file, int dimension) throws ArtifactException {
    ModelSignature expected =
        new ModelSignature(
            List.of(TensorSpec.floats(INPUT, TensorSpec.ANY, TensorSpec.ANY, dimension)),
            List.of(TensorSpec.floats(OUTPUT, TensorSpec.ANY, dimension)));
    try {
      return new OnnxEncoder(OnnxModel.open(file, expected, SessionSettings.standard()), dimension);
    } catch (InferenceException e) {
      throw new ArtifactException(problem(e), "encoder: " + e.getMessage(), e);
    }
  }

  private static Problem problem(InferenceException e) {
    return switch (e.problem()) {
      case MISSING -> Problem.MISSING;
      case NO_RUNTIME -> Problem.UNREACHABLE;
      default -> Problem.CORRUPT;
    };
  }

  /**
   * Encodes a short history.
   *
   * @throws ArtifactException {@code CORRUPT} if the model fails or gives no numbers
   */
  public void tryOut() throws ArtifactException {
    float[] vectors = new float[PROBE_LENGTH * dimension];
    for (int item = 0; item < PROBE_LENGTH; item++) {
      vectors[item * dimension] = 1;
    }
    try {
      for (float value : run(vectors, PROBE_LENGTH)) {
        if (!Float.isFinite(value)) {
          throw new ArtifactException(Problem.CORRUPT, "encoder: gives no numbers");
        }
      }
    } catch (InferenceException e) {
      throw new ArtifactException(Problem.CORRUPT, "encoder: " + e.getMessage(), e);
    }
  }

  /**
   * @throws UncheckedIOException if the model fails, which an artifact that was tried does not
   */
  @Override
  public float[] encode(float[] itemVectors, int length) {
    try {
      return run(itemVectors, length);
    } catch (InferenceException e) {
      throw new UncheckedIOException(e);
    }
  }

  private float[] run(float[] itemVectors, int length) throws InferenceException {
    return model.run(Tensor.of(INPUT, itemVectors, 1, length, dimension)).get(0).floats();
  }

  @Override
  public void close() {
    model.close();
  }
}
