package dev.cartwise.training.onnx;

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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/** An ONNX graph under construction; each operator method returns the name of its output. */
public final class OnnxGraph {

  private static final int OPERATOR_SET = 17;
  private static final String ML_DOMAIN = "ai.onnx.ml";
  private static final int ML_OPERATOR_SET = 3;
  private static final int IR_VERSION = 8;

  private final GraphProto.Builder graph;
  private int names;
  private boolean classical;

  public OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
  }

  /** An input of floats; a dimension is a number or the name of a free one. */
  public String input(String name, String... dimensions) {
    graph.addInput(value(name, TensorProto.DataType.FLOAT, dimensions));
    return name;
  }

  /** An input of 64-bit integers. */
  public String longInput(String name, String... dimensions) {
    graph.addInput(value(name, TensorProto.DataType.INT64, dimensions));
    return name;
  }

  /** An input of unsigned bytes. */
  public String byteInput(String name, String... dimensions) {
    graph.addInput(value(name, TensorProto.DataType.UINT8, dimensions));
    return name;
  }

  public void output(String from, String name, String... dimensions) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(from).addOutput(name).setName(name));
    graph.addOutput(value(name, TensorProto.DataType.FLOAT, dimensions));
  }

  public String floats(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return initializer(name, TensorProto.DataType.FLOAT, bytes, shape);
  }

  public String scalar(float value) {
    return floats(fresh("scalar"), new float[] {value}, 1);
  }

  public String longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return initializer(fresh("longs"), TensorProto.DataType.INT64, bytes, values.length);
  }

  /** Signed bytes. */
  public String bytes(String name, byte[] values, long... shape) {
    return initializer(name, TensorProto.DataType.INT8, ByteBuffer.wrap(values), shape);
  }

  private String initializer(
      String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes.rewind()));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return name;
  }

  public String apply(String operator, String... inputs) {
    return apply(operator, List.of(), inputs);
  }

  public String apply(String operator, AttributeProto attribute, String... inputs) {
    return apply(operator, List.of(attribute), inputs);
  }

  public String apply(String operator, List<AttributeProto> attributes, String... inputs) {
    return apply(operator, 1, attributes, inputs).get(0);
  }

  /**
   * Applies an operator that gives several values.
   *
   * @return their names in the operator's order
   */
  public List<String> apply(
      String operator, int count, List<AttributeProto> attributes, String... inputs) {
    return apply("", operator, count, attributes, inputs);
  }

  /** Applies an operator of classical models, of the domain ai.onnx.ml. */
  public String applyMl(String operator, List<AttributeProto> attributes, String... inputs) {
    classical = true;
    return apply(ML_DOMAIN, operator, 1, attributes, inputs).get(0);
  }

  private List<String> apply(
      String domain,
      String operator,
      int count,
      List<AttributeProto> attributes,
      String... inputs) {
    List<String> outputs = Stream.generate(() -> fresh(operator)).limit(count).toList();
    graph.addNode(
        NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(operator)
            .setName(outputs.get(0))
            .addAllInput(List.of(inputs))
            .addAllOutput(outputs)
            .addAllAttribute(attributes));
    return outputs;
  }

  /** Normalises the last axis to mean 0 and variance 1, then scales and shifts it. */
  public String layerNorm(String x, float epsilon, String gain, String shift) {
    return apply(
        "LayerNormalization",
        List.of(integer("axis", -1), real("epsilon", epsilon)),
        x,
        gain,
        shift);
  }

  public static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  public static AttributeProto integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  public static AttributeProto reals(String name, float... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOATS);
    for (float value : values) {
      attribute.addFloats(value);
    }
    return attribute.build();
  }

  public static AttributeProto texts(String name, List<String> values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.STRINGS);
    values.forEach(value -> attribute.addStrings(ByteString.copyFromUtf8(value)));
    return attribute.build();
  }

  public static AttributeProto text(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  public static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  public byte[] toBytes() {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("cartwise")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
            .setGraph(graph);
    if (classical) {
      model.addOpsetImport(
          OperatorSetIdProto.newBuilder().setDomain(ML_DOMAIN).setVersion(ML_OPERATOR_SET));
    }
    return model.build().toByteArray();
  }

  private String fresh(String prefix) {
    return prefix + "_" + names++;
  }

  /** A value whose dimensions are numbers or names of free ones. */
  private static ValueInfoProto value(
      String name, TensorProto.DataType type, String... dimensions) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (String dimension : dimensions) {
      if (Character.isDigit(dimension.charAt(0))) {
        shape.addDim(
            TensorShapeProto.Dimension.newBuilder().setDimValue(Long.parseLong(dimension)));
      } else {
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(dimension));
      }
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
