package dev.cartwise.recommenditems;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.cartwise.recommendation.blend.OnnxEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** An encoder model that gives the vector of one item back. */
final class LastVectorEncoder {

  private LastVectorEncoder() {}

  /** Gives that of the newest item. */
  static void write(Path file, int dimension) throws IOException {
    write(file, dimension, -1);
  }

  /**
   * Gives that of an item, and fails where there are too few.
   *
   * @param item its place in the history, the oldest first
   */
  static void write(Path file, int dimension, long item) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, item);
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("last")
            .addInput(value(OnnxEncoder.INPUT, -1, -1, dimension))
            .addOutput(value(OnnxEncoder.OUTPUT, -1, dimension))
            .addInitializer(
                TensorProto.newBuilder()
                    .setName("index")
                    .setDataType(TensorProto.DataType.INT64.getNumber())
                    .setRawData(ByteString.copyFrom(last)))
            .addNode(
                NodeProto.newBuilder()
                    .setOpType("Gather")
                    .addInput(OnnxEncoder.INPUT)
                    .addInput("index")
                    .addOutput(OnnxEncoder.OUTPUT)
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("axis")
                            .setType(AttributeProto.AttributeType.INT)
                            .setI(1)))
            .build();
    Files.write(
        file,
        ModelProto.newBuilder()
            .setIrVersion(8)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
            .setGraph(graph)
            .build()
            .toByteArray());
  }

  private static ValueInfoProto value(String name, int... sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (int size : sizes) {
      TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          size < 0
              ? dimension.setDimParam("free" + shape.getDimCount())
              : dimension.setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
