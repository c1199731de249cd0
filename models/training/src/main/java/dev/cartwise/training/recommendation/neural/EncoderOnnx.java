package dev.cartwise.training.recommendation.neural;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.recommendation.blend.OnnxEncoder;
import dev.cartwise.training.onnx.OnnxGraph;
import dev.cartwise.training.onnx.ScaledAttention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the encoders of sequence models as ONNX.
 *
 * <p>Those of an ensemble read their own part of the vectors and write their own part of the query.
 * Input and output are those of {@link OnnxEncoder}, for histories of 1 to maxLength items. The
 * item table stays outside, where it is memory-mapped.
 */
public final class EncoderOnnx {

  private static final float MASKED = -1e9f;

  private final OnnxGraph graph;
  private final SequenceConfig config;
  private final Map<String, float[]> weights;
  private final String prefix;

  private EncoderOnnx(OnnxGraph graph, SequenceModel model, String prefix) {
    this.graph = graph;
    this.config = model.config();
    this.weights = model.encoder();
    this.prefix = prefix;
  }

  /** The serialised ONNX model of an encoder. */
  public static byte[] write(SequenceModel model) {
    return write(new SequenceEnsemble(List.of(model)));
  }

  /** The serialised ONNX model of an ensemble's encoders. */
  public static byte[] write(SequenceEnsemble ensemble) {
    OnnxGraph graph = new OnnxGraph("sequence-encoder");
    String d = Integer.toString(ensemble.dimension());
    String input = graph.input(OnnxEncoder.INPUT, "batch", "length", d);
    String[] queries = new String[ensemble.members().size()];
    for (int m = 0; m < queries.length; m++) {
      SequenceModel member = ensemble.members().get(m);
      EncoderOnnx encoder = new EncoderOnnx(graph, member, m == 0 ? "" : "member" + m + ".");
      queries[m] =
          encoder.build(queries.length == 1 ? input : encoder.part(input, m, queries.length));
      if (queries.length > 1) {
        queries[m] = graph.apply("Mul", queries[m], graph.scalar(ensemble.share(member)));
      }
    }
    String query =
        queries.length == 1 ? queries[0] : graph.apply("Concat", integer("axis", 1), queries);
    graph.output(query, OnnxEncoder.OUTPUT, "batch", d);
    return graph.toBytes();
  }

  /** A member's vectors out of those side by side, as long as it knows them. */
  private String part(String input, int member, int members) {
    long d = config.dimension();
    String own =
        graph.apply(
            "Slice", input, graph.longs(member * d), graph.longs((member + 1) * d), graph.longs(2));
    return graph.apply("Mul", own, graph.scalar((float) Math.sqrt(members)));
  }

  /** The normalised query, {@code float[batch][dimension]}. */
  private String build(String input) {
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
    return graph.apply("Div", flat, norm);
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
    String full = graph.floats(prefix + "mask", mask, max, max);
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
    return graph.floats(prefix + name, values, shape);
  }
}
