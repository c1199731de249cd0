package dev.cartwise.tagimages;

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
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A tagging artifact whose network looks at the mean colour of a picture alone: red things are
 * shirts, green ones shoes.
 */
final class MeanColourModel {

  private static final String LABELS =
      """
      {"articleType": [{"name": "Shirts", "zh": "衬衫", "parents": ["Topwear", "Apparel"]},
                       {"name": "Shoes", "zh": "鞋", "parents": ["Footwear"]}],
       "baseColour": [{"name": "Red", "zh": "红色"}, {"name": "Green", "zh": "绿色"}, "Blue"]}
      """;
  private static final String DESCRIPTION =
      """
      {"schemaVersion": 1,
       "input": {"name": "picture", "layout": "NHWC", "type": "UINT8", "width": 8, "height": 8,
                 "fit": "STRETCH"},
       "heads": [{"name": "articleType", "output": "article", "activation": "LOGITS"},
                 {"name": "baseColour", "output": "colour", "activation": "LOGITS"}],
       "embedding": "vector"}
      """;

  private MeanColourModel() {}

  /** Writes the artifact's files and its manifest into a directory. */
  static Manifest write(Path directory, String version) throws IOException {
    Files.createDirectories(directory);
    Path network = Files.write(directory.resolve("model.onnx"), model().toByteArray());
    Path labels = Files.writeString(directory.resolve("labels.json"), LABELS);
    Path description = Files.writeString(directory.resolve("tagger.json"), DESCRIPTION);
    Manifest manifest =
        Manifest.of(Task.IMAGE_TAGGING)
            .version(version)
            .files(
                List.of(
                    ArtifactFile.of(network),
                    ArtifactFile.of(labels),
                    ArtifactFile.of(description)))
            .codeVersion("test")
            .build();
    Files.write(directory.resolve(Manifest.FILE_NAME), manifest.toJson());
    return manifest;
  }

  private static ModelProto model() {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("mean-colour");
    graph.addInput(value("picture", DataType.UINT8, 1, 8, 8, 3));
    graph.addNode(
        node("Cast", "numbers", "picture")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("to")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(DataType.FLOAT.getNumber())));
    graph.addNode(
        node("ReduceMean", "vector", "numbers")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("axes")
                    .setType(AttributeProto.AttributeType.INTS)
                    .addInts(1)
                    .addInts(2))
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("keepdims")
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(0)));
    graph.addInitializer(matrix("toColour", 3, .05f, 0, 0, 0, .05f, 0, 0, 0, .05f));
    graph.addInitializer(matrix("toArticle", 2, .05f, 0, 0, .05f, 0, 0));
    graph.addNode(node("MatMul", "colour", "vector", "toColour"));
    graph.addNode(node("MatMul", "article", "vector", "toArticle"));
    graph.addOutput(value("article", DataType.FLOAT, 1, 2));
    graph.addOutput(value("colour", DataType.FLOAT, 1, 3));
    graph.addOutput(value("vector", DataType.FLOAT, 1, 3));
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
        .setGraph(graph)
        .build();
  }

  private static NodeProto.Builder node(String type, String output, String... inputs) {
    return NodeProto.newBuilder().setOpType(type).addOutput(output).addAllInput(List.of(inputs));
  }

  private static TensorProto matrix(String name, int columns, float... values) {
    TensorProto.Builder matrix =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.FLOAT.getNumber())
            .addDims(values.length / columns)
            .addDims(columns);
    for (float value : values) {
      matrix.addFloatData(value);
    }
    return matrix.build();
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
