package dev.cartwise.training.reviewsentiment.network;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of a text backbone as floats. Its matrices are stored as signed bytes with a scale
 * and a zero point for every column, as ONNX Runtime's dynamic quantization writes them.
 */
public final class BackboneWeights {
  private static final String QUANTIZED = "_quantized";

  private final Map<String, TensorProto> tensors = new HashMap<>();
  private final Map<String, String> matrixOfNode = new HashMap<>();

  private BackboneWeights(GraphProto graph) {
    graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("MatMulInteger") && node.getInputCount() > 1) {
        matrixOfNode.put(node.getName(), node.getInput(1));
      }
    }
  }

  public static BackboneWeights read(Path onnx) throws IOException {
    return new BackboneWeights(ModelProto.parseFrom(Files.readAllBytes(onnx)).getGraph());
  }

  /**
   * Returns what a dense layer multiplies by, {@code float[in * out]}.
   *
   * @param layer its name with slashes, such as {@code encoder/layer.0/output/dense}
   */
  float[] matrix(String layer) {
    String node = "/" + layer + "/MatMul_quant";
    String quantized = matrixOfNode.get(node);
    if (quantized == null || !quantized.endsWith(QUANTIZED)) {
      throw new TrainingFailure("The backbone has no quantized product " + node + ".");
    }
    String stem = quantized.substring(0, quantized.length() - QUANTIZED.length());
    byte[] bytes = bytes(tensor(quantized));
    float[] scales = floats(tensor(stem + "_scale"));
    byte[] zeros = bytes(tensor(stem + "_zero_point"));
    if (scales.length == 0 || scales.length != zeros.length) {
      throw new TrainingFailure(
          "The backbone has not one scale and zero of each column of " + stem);
    }
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      int column = i % scales.length;
      values[i] = (bytes[i] - zeros[column]) * scales[column];
    }
    return values;
  }

  /** Returns an array that is stored as it is, such as a bias. */
  float[] vector(String name) {
    return floats(tensor(name));
  }

  private TensorProto tensor(String name) {
    TensorProto tensor = tensors.get(name);
    if (tensor == null) {
      throw new TrainingFailure("The backbone has no array " + name + ".");
    }
    return tensor;
  }

  private static byte[] bytes(TensorProto tensor) {
    if (tensor.getDataType() != TensorProto.DataType.INT8.getNumber()) {
      throw new TrainingFailure("The backbone's " + tensor.getName() + " is not signed bytes.");
    }
    if (tensor.hasRawData()) {
      return tensor.getRawData().toByteArray();
    }
    byte[] bytes = new byte[tensor.getInt32DataCount()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) tensor.getInt32Data(i);
    }
    return bytes;
  }

  private static float[] floats(TensorProto tensor) {
    int stored =
        tensor.hasRawData() ? tensor.getRawData().size() / Float.BYTES : tensor.getFloatDataCount();
    if (tensor.getDimsCount() == 0 || tensor.getDims(0) != stored) {
      throw new TrainingFailure(
          "The backbone's " + tensor.getName() + " holds " + stored + " numbers, not its length.");
    }
    float[] values = new float[stored];
    if (tensor.hasRawData()) {
      ByteBuffer.wrap(tensor.getRawData().toByteArray())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values);
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = tensor.getFloatData(i);
    }
    return values;
  }
}
