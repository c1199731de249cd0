package dev.cartwise.benchmark.images;

import dev.cartwise.inference.ElementType;
import dev.cartwise.inference.InferenceException;
import dev.cartwise.inference.OnnxModel;
import dev.cartwise.inference.SessionSettings;
import dev.cartwise.inference.Tensor;
import dev.cartwise.inference.TensorSpec;
import java.nio.file.Path;
import java.util.List;

/**
 * A tagger's network with nothing around it. It sees zeros: how long it takes does not depend on
 * what it sees.
 */
final class BareNetwork implements AutoCloseable {

  private final OnnxModel model;
  private final Tensor blank;

  private BareNetwork(OnnxModel model) {
    this.model = model;
    this.blank = blank(model.signature().inputs().get(0));
  }

  /**
   * Opens it as the function does.
   *
   * @throws InferenceException if it is no network that can be loaded
   */
  static BareNetwork open(Path onnx) throws InferenceException {
    return new BareNetwork(OnnxModel.open(onnx, SessionSettings.standard()));
  }

  /** Runs it once. */
  List<Tensor> run() throws InferenceException {
    return model.run(blank);
  }

  @Override
  public void close() {
    model.close();
  }

  private static Tensor blank(TensorSpec spec) {
    long[] shape = spec.dimensions().stream().mapToLong(size -> Math.max(1, size)).toArray();
    int elements = 1;
    for (long size : shape) {
      elements = Math.multiplyExact(elements, (int) size);
    }
    return spec.type() == ElementType.UINT8
        ? Tensor.of(spec.name(), new byte[elements], shape)
        : Tensor.of(spec.name(), new float[elements], shape);
  }
}
