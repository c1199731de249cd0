package dev.cartwise.training.reviewsentiment.network;

import static dev.cartwise.training.onnx.OnnxGraph.integer;

import dev.cartwise.training.onnx.ByteColumns;
import dev.cartwise.training.onnx.OnnxGraph;
import dev.cartwise.training.onnx.ScaledAttention;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an {@link EncoderLayer}, or a dense layer alone, into a graph that takes one window, with
 * products of bytes: a matrix has a scale for every column, what it multiplies is quantized as it
 * comes.
 */
final class EncoderLayerOnnx {
  private static final int TO_FLOAT = 1;

  private final OnnxGraph graph;
  private final Map<String, float[]> values;
  private final EncoderLayer.Sizes sizes;

  /**
   * What goes into a product, as bytes.
   *
   * @param bytes unsigned
   * @param scale what a step stands for
   * @param zero the byte of nothing
   */
  private record Quantized(String bytes, String scale, String zero) {}

  /**
   * @param values the arrays of the network
   */
  EncoderLayerOnnx(OnnxGraph graph, Map<String, float[]> values, EncoderLayer.Sizes sizes) {
    this.graph = graph;
    this.values = values;
    this.sizes = sizes;
  }

  /**
   * Adds a layer.
   *
   * @param x names {@code float[1][length][dimension]}
   * @param name what the layer's arrays begin with
   * @return the name of the same shape
   */
  String add(String x, String name) {
    int dimension = sizes.dimension();
    int wide = EncoderLayer.WIDENING * dimension;
    String attended = dense(attend(x, name), name + EncoderLayer.ATTENDED, dimension, dimension);
    String middle = norm(graph.apply("Add", x, attended), name + EncoderLayer.ATTENDED_NORM);
    String bent = gelu(dense(middle, name + EncoderLayer.WIDE, dimension, wide));
    String narrow = dense(bent, name + EncoderLayer.NARROW, wide, dimension);
    return norm(graph.apply("Add", middle, narrow), name + EncoderLayer.NARROW_NORM);
  }

  private String attend(String x, String name) {
    int dimension = sizes.dimension();
    ScaledAttention attention = new ScaledAttention(graph, dimension, sizes.heads(), 1, -1);
    Quantized tokens = quantized(x);
    String queries = attention.rows(dense(tokens, name + EncoderLayer.QUERY, dimension, dimension));
    String keys = attention.columns(dense(tokens, name + EncoderLayer.KEY, dimension, dimension));
    String values = attention.rows(dense(tokens, name + EncoderLayer.VALUE, dimension, dimension));
    return attention.mix(queries, keys, values, Optional.empty());
  }

  private Quantized quantized(String x) {
    List<String> parts = graph.apply("DynamicQuantizeLinear", 3, List.of(), x);
    return new Quantized(parts.get(0), parts.get(1), parts.get(2));
  }

  /** Adds a dense layer of the arrays {@code <name>.weight} and {@code <name>.bias}. */
  String dense(String x, String name, int in, int out) {
    return dense(quantized(x), name, in, out);
  }

  private String dense(Quantized x, String name, int in, int out) {
    ByteColumns matrix = ByteColumns.of(array(name + ".weight"), out);
    String bytes = graph.bytes(name + ".bytes", matrix.bytes(), in, out);
    String scales = graph.floats(name + ".scales", matrix.scales(), out);
    String product = graph.apply("MatMulInteger", x.bytes(), bytes, x.zero());
    String scale = graph.apply("Mul", x.scale(), scales);
    String real = graph.apply("Mul", graph.apply("Cast", integer("to", TO_FLOAT), product), scale);
    return graph.apply("Add", real, graph.floats(name + ".bias", array(name + ".bias"), out));
  }

  private String norm(String x, String name) {
    int dimension = sizes.dimension();
    return graph.layerNorm(
        x,
        EncoderLayer.NORM_EPSILON,
        graph.floats(name + ".weight", array(name + ".weight"), dimension),
        graph.floats(name + ".bias", array(name + ".bias"), dimension));
  }

  /** The exact form of Hendrycks and Gimpel's unit, x/2 (1 + erf(x/√2)). */
  private String gelu(String x) {
    String error = graph.apply("Erf", graph.apply("Div", x, graph.scalar((float) Math.sqrt(2))));
    String half = graph.apply("Mul", x, graph.scalar(0.5f));
    return graph.apply("Mul", half, graph.apply("Add", error, graph.scalar(1)));
  }

  private float[] array(String name) {
    return NetworkWeights.array(values, name);
  }
}
