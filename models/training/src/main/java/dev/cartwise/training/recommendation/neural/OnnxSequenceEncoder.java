package dev.cartwise.training.recommendation.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.cartwise.recommendation.blend.SequenceEncoder;
import java.nio.FloatBuffer;
import java.util.Map;

/** Runs an exported encoder in ONNX Runtime on one thread, as a function does. */
public final class OnnxSequenceEncoder implements SequenceEncoder, AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final int dimension;

  public OnnxSequenceEncoder(byte[] model, int dimension) {
    this.dimension = dimension;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model, options);
    } catch (OrtException e) {
      throw new IllegalStateException("the exported encoder does not load", e);
    }
  }

  @Override
  public float[] encode(float[] itemVectors, int length) {
    long[] shape = {1, length, dimension};
    try (OnnxTensor input =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(itemVectors), shape);
        OrtSession.Result result = session.run(Map.of(EncoderOnnx.INPUT, input))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the exported encoder does not run", e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the exported encoder does not close", e);
    }
  }
}
