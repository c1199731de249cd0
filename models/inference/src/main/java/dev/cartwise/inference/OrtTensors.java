package dev.cartwise.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.ValueInfo;
import dev.cartwise.inference.InferenceException.Problem;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** The border between our tensors and those of ONNX Runtime. */
final class OrtTensors {

  private OrtTensors() {}

  static OnnxTensor toRuntime(OrtEnvironment environment, Tensor tensor) throws OrtException {
    long[] shape = tensor.shape();
    Object elements = tensor.elements();
    return switch (tensor.type()) {
      case FLOAT -> OnnxTensor.createTensor(environment, (FloatBuffer) elements, shape);
      case INT64 -> OnnxTensor.createTensor(environment, (LongBuffer) elements, shape);
      case INT32 -> OnnxTensor.createTensor(environment, (IntBuffer) elements, shape);
      case UINT8 ->
          OnnxTensor.createTensor(environment, (ByteBuffer) elements, shape, OnnxJavaType.UINT8);
      case STRING -> OnnxTensor.createTensor(environment, (String[]) elements, shape);
    };
  }

  /**
   * Copies a result out, checked against what it should be.
   *
   * @throws InferenceException {@code FAILED_RUN} if it is something else
   */
  static Tensor fromRuntime(TensorSpec expected, OnnxValue value)
      throws OrtException, InferenceException {
    OnnxTensor tensor = checked(expected, value);
    String name = expected.name();
    long[] shape = tensor.getInfo().getShape();
    return switch (expected.type()) {
      case FLOAT -> Tensor.of(name, tensor.getFloatBuffer().array(), shape);
      case INT64 -> Tensor.of(name, tensor.getLongBuffer().array(), shape);
      case INT32 -> Tensor.of(name, tensor.getIntBuffer().array(), shape);
      case UINT8 -> Tensor.of(name, bytes(tensor.getByteBuffer()), shape);
      case STRING -> Tensor.of(name, texts(tensor.getValue()), shape);
    };
  }

  /**
   * A result, checked against what it should be.
   *
   * @throws InferenceException {@code FAILED_RUN} if it is something else
   */
  static OnnxTensor checked(TensorSpec expected, OnnxValue value)
      throws OrtException, InferenceException {
    TensorSpec actual = spec(expected.name(), value.getInfo());
    if (!(value instanceof OnnxTensor tensor)
        || !expected.accepts(actual.type(), actual.dimensions())) {
      throw new InferenceException(
          Problem.FAILED_RUN, "the run gave " + actual + " where " + expected + " is expected");
    }
    return tensor;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** The texts of the runtime's nested arrays, innermost dimension fastest. */
  private static String[] texts(Object nested) {
    List<String> texts = new ArrayList<>();
    addTexts(nested, texts);
    return texts.toArray(String[]::new);
  }

  private static void addTexts(Object nested, List<String> texts) {
    if (nested instanceof Object[] array) {
      for (Object each : array) {
        addTexts(each, texts);
      }
    } else {
      texts.add(String.valueOf(nested));
    }
  }

  static List<TensorSpec> specs(Collection<NodeInfo> nodes) throws InferenceException {
    List<TensorSpec> specs = new ArrayList<>();
    for (NodeInfo node : nodes) {
      specs.add(spec(node.getName(), node.getInfo()));
    }
    return specs;
  }

  static TensorSpec spec(String name, ValueInfo info) throws InferenceException {
    if (!(info instanceof TensorInfo tensor)) {
      throw new InferenceException(
          Problem.WRONG_SIGNATURE, name + " is no tensor but " + info.getClass().getSimpleName());
    }
    ElementType type =
        switch (tensor.type) {
          case FLOAT -> ElementType.FLOAT;
          case INT64 -> ElementType.INT64;
          case INT32 -> ElementType.INT32;
          case UINT8 -> ElementType.UINT8;
          case STRING -> ElementType.STRING;
          default ->
              throw new InferenceException(
                  Problem.WRONG_SIGNATURE,
                  name + " has elements of type " + tensor.type + ", which is not supported");
        };
    return new TensorSpec(name, type, LongStream.of(tensor.getShape()).boxed().toList());
  }
}
