package dev.cartwise.training.reviewsentiment.network;

import static dev.cartwise.training.onnx.OnnxGraph.integer;
import static dev.cartwise.training.onnx.OnnxGraph.integers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.training.onnx.OnnxGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The head over the lower layers of a backbone: its upper layers, which go on learning, then the
 * vector of the opening token beside the mean of all, and one hidden layer.
 */
public final class HeadNetwork implements SentimentNetwork {
  private static final String HIDDEN = "hidden";
  private static final String OUT = "out";
  private static final float DROPOUT = 0.1f;

  private final TokenVectors vectors;
  private final Sizes sizes;
  private final NetworkWeights weights;
  private final List<EncoderLayer> layers = new ArrayList<>();

  /**
   * How large it is.
   *
   * @param encoder of a layer
   * @param below layers of the backbone that stay as they are
   * @param layers of the backbone in all
   * @param hidden units of the hidden layer
   */
  public record Sizes(EncoderLayer.Sizes encoder, int below, int layers, int hidden) {
    int features() {
      return 2 * encoder.dimension();
    }
  }

  /**
   * @param vectors what the windows are read from: what the layers below give
   */
  public HeadNetwork(
      NDManager manager, TokenVectors vectors, BackboneWeights backbone, Sizes sizes) {
    this.vectors = vectors;
    this.sizes = sizes;
    weights = new NetworkWeights(manager);
    for (int number = sizes.below(); number < sizes.layers(); number++) {
      layers.add(new EncoderLayer(weights, backbone, number, sizes.encoder()));
    }
    int hidden = sizes.hidden();
    weights.normal(HIDDEN + ".weight", Math.sqrt(1.0 / sizes.features()), sizes.features(), hidden);
    weights.zeros(HIDDEN + ".bias", hidden);
    weights.normal(OUT, Math.sqrt(1.0 / hidden), hidden, 1);
    weights.zeros(OUT + ".bias", 1);
  }

  @Override
  public WindowBatch batch(List<TrainingWindow> windows) {
    return WindowBatch.ofVectors(windows, vectors);
  }

  @Override
  public NDArray logits(NDManager scratch, WindowBatch batch, boolean training) {
    int dimension = sizes.encoder().dimension();
    NDArray tokens =
        scratch.create(batch.vectors(), new Shape(batch.rows(), batch.length(), dimension));
    NDArray mask = EncoderLayer.mask(scratch, batch);
    for (EncoderLayer layer : layers) {
      tokens = layer.read(tokens, mask, training);
    }
    NDArray pooled =
        NDArrays.concat(new NDList(tokens.get(":, 0"), Layers.mean(scratch, tokens, batch)), 1);
    NDArray found =
        Layers.drop(pooled, DROPOUT, training)
            .matMul(weights.get(HIDDEN + ".weight"))
            .add(weights.get(HIDDEN + ".bias"))
            .tanh();
    return Layers.drop(found, DROPOUT, training)
        .matMul(weights.get(OUT))
        .add(weights.get(OUT + ".bias"))
        .reshape(batch.rows());
  }

  @Override
  public NetworkWeights weights() {
    return weights;
  }

  @Override
  public byte[] toOnnx(Map<String, float[]> values) {
    OnnxGraph graph = new OnnxGraph("sentiment-head");
    String dimension = Integer.toString(sizes.encoder().dimension());
    String tokens = graph.input(TransformerModel.VECTORS, "1", "length", dimension);
    EncoderLayerOnnx encoder = new EncoderLayerOnnx(graph, values, sizes.encoder());
    for (EncoderLayer layer : layers) {
      tokens = encoder.add(tokens, layer.name());
    }
    String rows = graph.apply("Squeeze", tokens, graph.longs(0));
    String features =
        graph.apply(
            "Concat",
            integer("axis", 1),
            graph.apply("Slice", rows, graph.longs(0), graph.longs(1), graph.longs(0)),
            graph.apply("ReduceMean", integers("axes", 0), rows));
    String found =
        graph.apply("Tanh", encoder.dense(features, HIDDEN, sizes.features(), sizes.hidden()));
    graph.output(out(graph, values, found), TransformerModel.LOGIT, "1", "1");
    return graph.toBytes();
  }

  private String out(OnnxGraph graph, Map<String, float[]> values, String x) {
    float[] matrix = NetworkWeights.array(values, OUT);
    String product = graph.apply("MatMul", x, graph.floats(OUT, matrix, sizes.hidden(), 1));
    float[] bias = NetworkWeights.array(values, OUT + ".bias");
    return graph.apply("Add", product, graph.floats(OUT + ".bias", bias, 1));
  }
}
