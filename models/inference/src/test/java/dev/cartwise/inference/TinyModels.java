package dev.cartwise.inference;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Model files of one or two operators. */
final class TinyModels {

  private TinyModels() {}

  /** {@code sum = left + right}, {@code float[batch][3]} each. */
  static Path adding(Path folder) throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("adding");
    graph.addInput(value("left", DataType.FLOAT, -1, 3));
    graph.addInput(value("right", DataType.FLOAT, -1, 3));
    graph.addOutput(value("sum", DataType.FLOAT, -1, 3));
    graph.addNode(node("Add", "sum", "left", "right"));
    return write(folder.resolve("adding.onnx"), graph);
  }

  /** {@code sum = left + right, bent = relu(sum * factors)}, {@code float[batch][3]} each. */
  static Path bending(Path folder) throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("bending");
    graph.addInput(value("left", DataType.FLOAT, -1, 3));
    graph.addInput(value("right", DataType.FLOAT, -1, 3));
    graph.addOutput(value("bent", DataType.FLOAT, -1, 3));
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName("factors")
            .setDataType(DataType.FLOAT.getNumber())
            .addDims(3)
            .addAllFloatData(List.of(1f, -1f, 2f)));
    graph.addNode(node("Add", "sum", "left", "right"));
    graph.addNode(node("Mul", "product", "sum", "factors"));
    graph.addNode(node("Relu", "bent", "product"));
    return write(folder.resolve("bending.onnx"), graph);
  }

  /**
   * {@code product = x * weights}, {@code float[1][rows]} by {@code float[rows][1]}, as bytes.
   *
   * @param zero the zero point of the weights, null for none
   */
  static ModelProto multiplyingBytes(byte[] weights, @Nullable Byte zero) {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("multiplying");
    graph.addInput(value("x", DataType.FLOAT, 1, weights.length));
    graph.addOutput(value("product", DataType.FLOAT, 1, 1));
    graph.addInitializer(signed("weights", weights).addDims(weights.length).addDims(1));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("DynamicQuantizeLinear")
            .addInput("x")
            .addAllOutput(List.of("bytes", "scale", "zero")));
    if (zero == null) {
      graph.addNode(node("MatMulInteger", "sums", "bytes", "weights", "zero"));
    } else {
      graph.addInitializer(signed("point", new byte[] {zero}));
      graph.addNode(node("MatMulInteger", "sums", "bytes", "weights", "zero", "point"));
    }
    graph.addNode(
        node("Cast", "real", "sums")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("to")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(DataType.FLOAT.getNumber())));
    graph.addNode(node("Mul", "product", "real", "scale"));
    return model(graph);
  }

  private static TensorProto.Builder signed(String name, byte[] values) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(DataType.INT8.getNumber())
        .setRawData(ByteString.copyFrom(values));
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  /** {@code same = given} of one type and any length. */
  static Path echoing(Path folder, DataType type) throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("echoing");
    graph.addInput(value("given", type, -1, 2));
    graph.addOutput(value("same", type, -1, 2));
    graph.addNode(node("Identity", "same", "given"));
    return write(folder.resolve("echoing-" + type + ".onnx"), graph);
  }

  private static ValueInfoProto value(String name, DataType type, long... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : dimensions) {
      TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(size < 0 ? dimension.setDimParam("batch") : dimension.setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  private static Path write(Path file, GraphProto.Builder graph) throws IOException {
    return Files.write(file, model(graph).toByteArray());
  }

  private static ModelProto model(GraphProto.Builder graph) {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .setGraph(graph)
        .build();
  }
}
