package dev.cartwise.training.imagetagging.network;

import static dev.cartwise.training.onnx.OnnxGraph.integer;
import static dev.cartwise.training.onnx.OnnxGraph.integers;

import dev.cartwise.training.imagetagging.data.LabelSpace;
import dev.cartwise.training.imagetagging.data.LabelTable;
import dev.cartwise.training.imagetagging.network.HeadAdjustments.Parent;
import dev.cartwise.training.imagetagging.network.NetworkShape.Convolution;
import dev.cartwise.training.imagetagging.network.NetworkShape.ResidualBlock;
import dev.cartwise.training.onnx.OnnxGraph;
import java.util.List;

/**
 * Writes a tagging network as ONNX.
 *
 * <p>Input {@code image}, {@code uint8[batch][height][width][3]}, red, green, blue. Outputs: the
 * adjusted logits of each head under its name, and {@code embedding}, {@code
 * float[batch][embedding]}. The network sees the picture and its mirror image and answers with the
 * mean of both. Scaling is part of the graph, batch normalisation part of the convolutions.
 */
public final class TaggerOnnx {

  public static final String INPUT = "image";
  public static final String EMBEDDING = "embedding";

  private static final String BATCH = "batch";

  private final TaggerModel model;
  private final HeadAdjustments adjustments;
  private final OnnxGraph graph = new OnnxGraph("image-tagger");

  private TaggerOnnx(TaggerModel model, HeadAdjustments adjustments) {
    this.model = model;
    this.adjustments = adjustments;
  }

  /** The serialised ONNX model. */
  public static byte[] write(TaggerModel model, HeadAdjustments adjustments) {
    return new TaggerOnnx(model, adjustments).build();
  }

  private byte[] build() {
    NetworkShape shape = model.shape();
    String x = relu(convolve(withMirror(), shape.stemLayer()));
    for (ResidualBlock block : shape.residualBlocks()) {
      String inner = relu(convolve(x, block.first()));
      String outer = convolve(inner, block.second());
      String kept = block.reshapes() ? convolve(x, block.shortcut()) : x;
      x = relu(graph.apply("Add", outer, kept));
    }
    String pooled = graph.apply("Flatten", graph.apply("GlobalAveragePool", x));
    LabelSpace labels = model.labels();
    String logits =
        graph.apply(
            "Gemm",
            pooled,
            weight(TaggerParameters.HEADS + ".weight", shape.embedding(), labels.total()),
            weight(TaggerParameters.HEADS + ".bias", labels.total()));
    writeHeads(meanOfBoth(logits, labels.total()));
    graph.output(
        meanOfBoth(pooled, shape.embedding()),
        EMBEDDING,
        BATCH,
        Integer.toString(shape.embedding()));
    return graph.toBytes();
  }

  /** The pictures from -1 to 1, channels first, their mirror images after them. */
  private String withMirror() {
    NetworkShape shape = model.shape();
    String image =
        graph.byteInput(
            INPUT, BATCH, Integer.toString(shape.height()), Integer.toString(shape.width()), "3");
    String numbers = graph.apply("Cast", integer("to", 1), image);
    String planes = graph.apply("Transpose", integers("perm", 0, 3, 1, 2), numbers);
    String scaled =
        graph.apply(
            "Add",
            graph.apply("Mul", planes, graph.scalar(1 / Augmenter.HALF_RANGE)),
            graph.scalar(-1));
    String mirrored =
        graph.apply(
            "Slice",
            scaled,
            graph.longs(-1),
            graph.longs(-shape.width() - 1L),
            graph.longs(3),
            graph.longs(-1));
    return graph.apply("Concat", integer("axis", 0), scaled, mirrored);
  }

  private String meanOfBoth(String rows, int width) {
    String pairs = graph.apply("Reshape", rows, graph.longs(2, -1, width));
    return graph.apply("ReduceMean", List.of(integers("axes", 0), integer("keepdims", 0)), pairs);
  }

  private void writeHeads(String logits) {
    LabelSpace labels = model.labels();
    String articles = logSoftmax(part(logits, 0));
    for (int head = 0; head < labels.heads(); head++) {
      if (labels.size(head) == 0) {
        continue;
      }
      String adjusted = head == 0 ? articles : logSoftmax(part(logits, head));
      if (head == 0) {
        float[] shift = adjustments.logPriors().clone();
        for (int i = 0; i < shift.length; i++) {
          shift[i] *= -adjustments.priorStrength();
        }
        adjusted = graph.apply("Add", adjusted, graph.floats("priors", shift, shift.length));
      }
      for (Parent parent : adjustments.parents()) {
        if (parent.head() == head) {
          adjusted = mixed(adjusted, articles, parent);
        }
      }
      graph.output(
          adjusted, LabelTable.HEADS.get(head), BATCH, Integer.toString(labels.size(head)));
    }
  }

  private String mixed(String own, String articles, Parent parent) {
    int types = parent.given().length;
    int labels = model.labels().size(parent.head());
    float[] flat = new float[types * labels];
    for (int type = 0; type < types; type++) {
      System.arraycopy(parent.given()[type], 0, flat, type * labels, labels);
    }
    String given = graph.floats("given_" + parent.head(), flat, types, labels);
    String summed = graph.apply("MatMul", graph.apply("Exp", articles), given);
    String logs =
        graph.apply("Log", graph.apply("Add", summed, graph.scalar(HeadAdjustments.LEAST)));
    return graph.apply(
        "Add",
        graph.apply("Mul", own, graph.scalar(1 - parent.share())),
        graph.apply("Mul", logs, graph.scalar(parent.share())));
  }

  private String part(String logits, int head) {
    long from = model.labels().offset(head);
    return graph.apply(
        "Slice",
        logits,
        graph.longs(from),
        graph.longs(from + model.labels().size(head)),
        graph.longs(1));
  }

  private String logSoftmax(String logits) {
    return graph.apply("LogSoftmax", integer("axis", 1), logits);
  }

  private String relu(String x) {
    return graph.apply("Relu", x);
  }

  /** A convolution that does its batch normalisation's work, too. */
  private String convolve(String x, Convolution layer) {
    float[] weights = model.array(layer.name() + ".weight").clone();
    float[] gamma = model.array(layer.name() + ".gamma");
    float[] beta = model.array(layer.name() + ".beta");
    float[] mean = model.array(layer.name() + ".mean");
    float[] variance = model.array(layer.name() + ".variance");
    float[] bias = new float[layer.out()];
    int perChannel = weights.length / layer.out();
    for (int channel = 0; channel < layer.out(); channel++) {
      double scale =
          gamma[channel] / Math.sqrt((double) variance[channel] + TaggerNetwork.NORM_EPSILON);
      bias[channel] = (float) (beta[channel] - mean[channel] * scale);
      for (int i = channel * perChannel; i < (channel + 1) * perChannel; i++) {
        weights[i] = (float) (weights[i] * scale);
      }
    }
    int pad = layer.padding();
    return graph.apply(
        "Conv",
        List.of(
            integers("strides", layer.stride(), layer.stride()),
            integers("pads", pad, pad, pad, pad),
            integers("kernel_shape", layer.size(), layer.size())),
        x,
        graph.floats(
            layer.name() + ".weight", weights, layer.out(), layer.in(), layer.size(), layer.size()),
        graph.floats(layer.name() + ".bias", bias, layer.out()));
  }

  private String weight(String name, long... shape) {
    return graph.floats(name, model.array(name), shape);
  }
}
