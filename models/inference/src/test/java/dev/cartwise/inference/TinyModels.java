package dev.cartwise.inference;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
    byte[] model =
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
            .setGraph(graph)
            .build()
            .toByteArray();
    return Files.write(file, model);
  }
}
