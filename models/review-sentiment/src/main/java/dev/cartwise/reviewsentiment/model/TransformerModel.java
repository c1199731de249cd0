package dev.cartwise.reviewsentiment.model;

import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.ModelSignature;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.TensorSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A trained head over the token vectors that the lower layers of a text backbone give. */
public final class TransformerModel implements Evidence {
  /** {@code float[1][length][dimension]}: what those layers give for a window. */
  public static final String VECTORS = "vectors";

  /** {@code float[1][1]}: log-odds. */
  public static final String LOGIT = "logit";

  private final Backbone backbone;
  private final OnnxModel head;

  private TransformerModel(Backbone backbone, OnnxModel head) {
    this.backbone = backbone;
    this.head = head;
  }

  /**
   * Opens a head.
   *
   * @param backbone stays open when this closes
   * @throws IOException if the file is missing or something else
   */
  public static TransformerModel open(Path onnx, Backbone backbone) throws IOException {
    ModelSignature signature =
        new ModelSignature(
            List.of(TensorSpec.floats(VECTORS, 1, TensorSpec.ANY, backbone.dimension())),
            List.of(TensorSpec.floats(LOGIT, 1, 1)));
    return new TransformerModel(
        backbone, OnnxModel.open(onnx, signature, SessionSettings.standard()));
  }

  @Override
  public double logit(String text) throws InferenceException {
    double sum = 0;
    int length = 0;
    for (int[] window : backbone.windows(text)) {
      sum += window.length * logit(window);
      length += window.length;
    }
    return sum / length;
  }

  private double logit(int[] window) throws InferenceException {
    if (window.length == 2) {
      return 0;
    }
    return backbone.read(window, head).floats()[0];
  }

  @Override
  public void close() {
    head.close();
  }
}
