package dev.cartwise.training.recommendation.neural;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.training.onnx.OnnxGraph;
import dev.cartwise.training.onnx.ScaledAttention;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the encoder of a sequence model as ONNX.
 *
 * <p>Input and output are those of {@link OnnxEncoder}, for histories of 1 to maxLength items. The
 * item table stays outside, where it is memory-mapped.
 */
public final class EncoderOnnx {

  private static final float MASKED = -1e9f;

  private final SequenceConfig config;
  private final Map<String, float[]> weights;
  private final OnnxGraph graph = new OnnxGraph("sequence-encoder");

  private EncoderOnnx(SequenceModel model) {
    config = model.config();
    weights = model.encoder();
  }

  /** The serialised ONNX model of an encoder. */
  public static byte[] write(SequenceModel model) {
    return new EncoderOnnx(model).build();
  }

  private byte[] build() {
    String d = Integer.toString(config.dimension());
    String input = graph.input(OnnxEncoder.INPUT, "batch", "length", d);
    String shape = graph.apply("Shape", input);
    String length = graph.apply("Gather", integer("axis", 0), shape, graph.longs(1));
    String scaled = graph.apply("Mul", input, graph.scalar((float) Math.sqrt(config.dimension())));
    String table = weight(NetworkParameters.POSITIONS, config.maxLength(), config.dimension());
    String positions = graph.apply("Slice", table, graph.longs(0), length, graph.longs(0));
    String x = graph.apply("Add", scaled, positions);
    String mask = causalMask(length);
    for (int block = 0; block < config.layers(); block++) {
      x = graph.apply("Add", x, attend(norm(x, block + ".attention"), block, mask));
      String wide =
          graph.apply(
              "Relu",
              dense(
                  norm(x, block + ".feed"),
                  block + ".wide",
                  config.dimension(),
                  4 * config.dimension()));
      x =
          graph.apply(
              "Add", x, dense(wide, block + ".narrow", 4 * config.dimension(), config.dimension()));
    }
    String last =
        graph.apply(
            "Gather",
            integer("axis", 1),
            norm(x, NetworkParameters.FINAL_NORM),
            lastPosition(length));
    String flat = graph.apply("Squeeze", last, graph.longs(1));
    String squares = graph.apply("ReduceSum", graph.apply("Mul", flat, flat), graph.longs(1));
    String norm =
        graph.apply(
            "Sqrt", graph.apply("Add", squares, graph.scalar(SequenceNetwork.LENGTH_EPSILON)));
    graph.output(graph.apply("Div", flat, norm), OnnxEncoder.OUTPUT, "batch", d);
    return graph.toBytes();
  }

  private String lastPosition(String length) {
    return graph.apply("Sub", length, graph.longs(1));
  }

  private String causalMask(String length) {
    int max = config.maxLength();
    float[] mask = new float[max * max];
    for (int row = 0; row < max; row++) {
      for (int column = row + 1; column < max; column++) {
        mask[row * max + column] = MASKED;
      }
    }
    String full = graph.floats("mask", mask, max, max);
    String rows = graph.apply("Slice", full, graph.longs(0), length, graph.longs(0));
    return graph.apply("Slice", rows, graph.longs(0), length, graph.longs(1));
  }

  private String attend(String x, int block, String mask) {
    int d = config.dimension();
    ScaledAttention attention = new ScaledAttention(graph, d, config.heads(), 0, 0);
    String all = dense(x, block + ".qkv", d, 3 * d);
    String queries = attention.rows(third(all, 0));
    String keys = attention.columns(third(all, 1));
    String values = attention.rows(third(all, 2));
    return dense(attention.mix(queries, keys, values, Optional.of(mask)), block + ".out", d, d);
  }

  /** One of queries, keys and values. */
  private String third(String all, int part) {
    int d = config.dimension();
    return graph.apply(
        "Slice", all, graph.longs((long) part * d), graph.longs((part + 1L) * d), graph.longs(2));
  }

  private String dense(String x, String name, int in, int out) {
    String product = graph.apply("MatMul", x, weight(name + ".weight", in, out));
    return graph.apply("Add", product, weight(name + ".bias", out));
  }

  private String norm(String x, String name) {
    return graph.layerNorm(
        x,
        SequenceNetwork.NORM_EPSILON,
        weight(name + ".gamma", config.dimension()),
        weight(name + ".beta", config.dimension()));
  }

  private String weight(String name, long... shape) {
    float[] values = weights.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the model has no array " + name);
    }
    return graph.floats(name, values, shape);
  }
}
