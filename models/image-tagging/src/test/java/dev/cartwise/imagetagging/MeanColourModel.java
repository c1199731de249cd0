package dev.cartwise.imagetagging;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An artifact whose network gives the mean of each channel, {@code float[1][3]}, as {@code means}
 * and their soft maximum as {@code shares}.
 */
final class MeanColourModel {

  static final String LABELS =
      """
      {"colour": [{"name": "red", "zh": "红", "parents": ["warm", "all"]}, "green", "blue"],
       "again": ["red", "green", "blue"]}
      """;

  private MeanColourModel() {}

  /**
   * Writes the three files.
   *
   * @param channelsFirst NCHW, else NHWC
   * @param bytes takes UINT8, else FLOAT
   */
  static void write(Path directory, boolean channelsFirst, boolean bytes, String description)
      throws IOException {
    Files.write(directory.resolve("model.onnx"), network(channelsFirst, bytes));
    Files.writeString(directory.resolve("tagger.json"), description);
    Files.writeString(directory.resolve("labels.json"), LABELS);
  }

  private static byte[] network(boolean channelsFirst, boolean bytes) {
    long[] shape = channelsFirst ? new long[] {1, 3, 4, 6} : new long[] {1, 4, 6, 3};
    GraphProto.Builder graph = GraphProto.newBuilder().setName("mean-colour");
    graph.addInput(value("picture", bytes ? DataType.UINT8 : DataType.FLOAT, shape));
    graph.addOutput(value("means", DataType.FLOAT, 1, 3));
    graph.addOutput(value("shares", DataType.FLOAT, 1, 3));
    graph.addNode(
        node("Cast", "picture", "floats").addAttribute(integer("to", DataType.FLOAT.getNumber())));
    long[] axes = channelsFirst ? new long[] {2, 3} : new long[] {1, 2};
    graph.addNode(
        node("ReduceMean", "floats", "means")
            .addAttribute(integer("keepdims", 0))
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("axes")
                    .setType(AttributeProto.AttributeType.INTS)
                    .addInts(axes[0])
                    .addInts(axes[1])));
    graph.addNode(node("Softmax", "means", "shares").addAttribute(integer("axis", 1)));
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static NodeProto.Builder node(String operator, String from, String to) {
    return NodeProto.newBuilder().setOpType(operator).addInput(from).addOutput(to);
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static ValueInfoProto value(String name, DataType type, long... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : dimensions) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
