package dev.cartwise.training.imagetagging.network;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.imagetagging.Head;
import dev.cartwise.imagetagging.ImageTagger;
import dev.cartwise.imagetagging.Label;
import dev.cartwise.imagetagging.TaggerFiles;
import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.NetworkShape.Convolution;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An artifact's network, read back from what {@link TaggerOnnx} wrote, to go on from. */
public final class FormerTagger {

  private final Path directory;
  private final NetworkShape shape;
  private final Map<String, float[]> arrays = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  private FormerTagger(Path directory, NetworkShape shape) {
    this.directory = directory;
    this.shape = shape;
  }

  /**
   * Reads an artifact.
   *
   * @param shape the layers that it must have
   * @throws TrainingFailure if there is none, or one that this training did not write
   */
  public static FormerTagger read(Path directory, NetworkShape shape) throws IOException {
    FormerTagger former = new FormerTagger(directory, shape);
    try (ImageTagger tagger = ImageTagger.open(directory)) {
      for (Head head : tagger.heads()) {
        former.names.put(head.name(), head.labels().stream().map(Label::name).toList());
      }
      byte[] onnx = Files.readAllBytes(directory.resolve(TaggerFiles.MODEL));
      for (TensorProto each : ModelProto.parseFrom(onnx).getGraph().getInitializerList()) {
        if (each.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
          former.arrays.put(each.getName(), floats(each));
        }
      }
    } catch (ArtifactException | InvalidProtocolBufferException e) {
      throw new TrainingFailure("Cannot go on from " + directory + ": " + e.getMessage() + ".", e);
    }
    return former;
  }

  private static float[] floats(TensorProto tensor) {
    ByteBuffer bytes = ByteBuffer.wrap(tensor.getRawData().toByteArray());
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /**
   * Its network with heads of some labels. A label that it knows keeps its weights, another starts
   * from nothing.
   *
   * @throws TrainingFailure if its layers are others
   */
  public TaggerModel model(LabelSpace labels) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    for (Convolution layer : shape.convolutions()) {
      int filter = layer.in() * layer.size() * layer.size();
      String weight = layer.name() + ".weight";
      weights.put(weight, array(weight, layer.out() * filter));
      weights.put(layer.name() + ".beta", array(layer.name() + ".bias", layer.out()));
      weights.put(layer.name() + ".gamma", filled(layer.out(), 1));
      weights.put(layer.name() + ".mean", new float[layer.out()]);
      weights.put(layer.name() + ".variance", filled(layer.out(), 1 - TaggerNetwork.NORM_EPSILON));
    }
    int[] columns = columns(labels);
    int known = names.values().stream().mapToInt(List::size).sum();
    String heads = TaggerParameters.HEADS;
    weights.put(
        heads + ".weight",
        picked(array(heads + ".weight", shape.embedding() * known), known, columns));
    weights.put(heads + ".bias", picked(array(heads + ".bias", known), known, columns));
    return new TaggerModel(shape, labels, weights);
  }

  /** Where each label stood in the rows of the former heads, -1 for one that they do not know. */
  private int[] columns(LabelSpace labels) {
    int[] columns = new int[labels.total()];
    Arrays.fill(columns, -1);
    int from = 0;
    for (Map.Entry<String, List<String>> former : names.entrySet()) {
      int head = LabelTable.HEADS.indexOf(former.getKey());
      for (int label = 0; head >= 0 && label < labels.size(head); label++) {
        int place = former.getValue().indexOf(labels.labels().get(head).get(label));
        columns[labels.offset(head) + label] = place < 0 ? -1 : from + place;
      }
      from += former.getValue().size();
    }
    return columns;
  }

  private static float[] picked(float[] rows, int width, int[] columns) {
    float[] picked = new float[rows.length / width * columns.length];
    for (int i = 0; i < picked.length; i++) {
      int column = columns[i % columns.length];
      picked[i] = column < 0 ? 0 : rows[i / columns.length * width + column];
    }
    return picked;
  }

  private static float[] filled(int size, float value) {
    float[] values = new float[size];
    Arrays.fill(values, value);
    return values;
  }

  private float[] array(String name, int length) {
    float[] values = arrays.get(name);
    if (values == null || values.length != length) {
      throw new TrainingFailure(
          "Cannot go on from "
              + directory
              + ": its network has no array "
              + name
              + " of "
              + length
              + " numbers. Take an artifact that `train image-tagging` wrote, such as the shipped"
              + " one.");
    }
    return values;
  }
}
