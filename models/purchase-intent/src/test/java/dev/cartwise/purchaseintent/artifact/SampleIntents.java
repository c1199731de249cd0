package dev.cartwise.purchaseintent.artifact;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.purchaseintent.facts.ItemFactsTable;
import dev.cartwise.purchaseintent.facts.ItemFactsWriter;
import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.ScoringModels;
import dev.cartwise.purchaseintent.model.Standardizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Artifacts whose models are weighted sums of a few features, missing ones being 0. */
public final class SampleIntents {

  static final double SLOPE = 0.5;
  static final double INTERCEPT = -1;
  static final float BIAS = -0.25f;
  public static final List<String> SHOPPER =
      List.of("cartSize", "viewsLastHour", "hoursSincePurchase");
  static final List<String> ITEM = List.of("itemInCart", "cartSize");

  private SampleIntents() {}

  public static HeadDescription head(List<String> features, double baseRate) {
    return new HeadDescription(
        ModelKind.LOGISTIC_REGRESSION,
        features,
        baseRate,
        new PlattScaling(SLOPE, INTERCEPT),
        new HeldOutRates(List.of(new RateBin(0, 400, 40), new RateBin(1, 100, 60))));
  }

  /** Writes an artifact with both heads. */
  public static void write(Path directory) throws IOException {
    writeHead(directory, "shopper", new float[] {0.5f, 0.25f, -1});
    writeHead(directory, "item", new float[] {2, 0.5f});
    describe(directory, head(SHOPPER, 0.125), Optional.of(head(ITEM, 0.01)));
    ItemFactsWriter.write(
        directory.resolve(ItemFactsTable.FILE_NAME),
        Map.of("shoe", new ItemFacts(Map.of(ItemFact.PRICE, 9f), new float[0])));
  }

  /** Has an artifact say something else of itself. */
  public static void describe(
      Path directory, HeadDescription shopper, Optional<HeadDescription> item) throws IOException {
    new IntentDescription(86_400_000, shopper, item)
        .write(directory.resolve(IntentDescription.FILE_NAME));
  }

  private static void writeHead(Path directory, String name, float[] weights) throws IOException {
    writeGraph(directory.resolve(name + ".onnx"), weights);
    double[] wide = new double[weights.length];
    float[] ones = new float[weights.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = weights[i];
      ones[i] = 1;
    }
    Standardizer asIs = new Standardizer(new float[wide.length], new float[wide.length], ones);
    try (OutputStream out = Files.newOutputStream(directory.resolve(name + ".model"))) {
      ScoringModels.write(new LinearModel(asIs, wide, BIAS), out);
    }
  }

  static void writeGraph(Path file, float... weights) throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("linear");
    graph.addInput(value("features", weights.length));
    graph.addOutput(value("logit", 1));
    graph.addOutput(value("probability", 1));
    graph.addInitializer(constant("zero", new long[0], 0));
    graph.addInitializer(constant("weights", new long[] {weights.length, 1}, weights));
    graph.addInitializer(constant("bias", new long[0], BIAS));
    graph.addInitializer(constant("slope", new long[0], (float) SLOPE));
    graph.addInitializer(constant("intercept", new long[0], (float) INTERCEPT));
    graph.addNode(node("IsNaN", "missing", "features"));
    graph.addNode(node("Where", "filled", "missing", "zero", "features"));
    graph.addNode(node("MatMul", "sum", "filled", "weights"));
    graph.addNode(node("Add", "logit", "sum", "bias"));
    graph.addNode(node("Mul", "steep", "logit", "slope"));
    graph.addNode(node("Add", "shifted", "steep", "intercept"));
    graph.addNode(node("Sigmoid", "probability", "shifted"));
    ModelProto.Builder model = ModelProto.newBuilder().setIrVersion(8).setGraph(graph);
    model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17));
    Files.write(file, model.build().toByteArray());
  }

  private static TensorProto constant(String name, long[] shape, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
    for (long size : shape) {
      tensor.addDims(size);
    }
    for (float each : values) {
      tensor.addFloatData(each);
    }
    return tensor.build();
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  private static ValueInfoProto value(String name, int width) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
    shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width));
    TypeProto.Tensor type =
        TypeProto.Tensor.newBuilder()
            .setElemType(DataType.FLOAT.getNumber())
            .setShape(shape)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }
}
