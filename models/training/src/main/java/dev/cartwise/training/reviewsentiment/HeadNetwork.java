package dev.cartwise.training.reviewsentiment;

import static dev.cartwise.training.recommendation.neural.OnnxGraph.integer;
import static dev.cartwise.training.recommendation.neural.OnnxGraph.integers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.training.recommendation.neural.OnnxGraph;
import java.util.List;
import java.util.Map;

/**
 * The head over a backbone: the vector of the opening token beside the mean and the maximum of all
 * and what recurrent units pool from them, then one hidden layer with a straight way past it.
 */
final class HeadNetwork implements SentimentNetwork {
  private static final String IN = "in";
  private static final String HIDDEN = "hidden";
  private static final String OUT = "out";
  private static final String STRAIGHT = "straight";
  private static final float INPUT_DROPOUT = 0.2f;
  private static final float HIDDEN_DROPOUT = 0.4f;

  private final TokenVectors vectors;
  private final Sizes sizes;
  private final NetworkWeights weights;
  private final BidirectionalGru gru;

  /**
   * How wide it is.
   *
   * @param vector length of a token vector
   * @param reduced what the recurrent units get of it
   * @param state of the recurrent units, each direction
   * @param hidden units of the hidden layer
   */
  record Sizes(int vector, int reduced, int state, int hidden) {
    int features() {
      return 3 * vector + BidirectionalGru.pooled(state);
    }
  }

  /**
   * @param vectors what the windows are read from
   */
  HeadNetwork(NDManager manager, TokenVectors vectors, Sizes sizes) {
    this.vectors = vectors;
    this.sizes = sizes;
    int hidden = sizes.hidden();
    weights = new NetworkWeights(manager);
    weights.normal(IN, Math.sqrt(1.0 / sizes.vector()), sizes.vector(), sizes.reduced());
    weights.zeros(IN + ".bias", sizes.reduced());
    gru = new BidirectionalGru(weights, sizes.reduced(), sizes.state());
    weights.normal(HIDDEN, Math.sqrt(1.0 / sizes.features()), sizes.features(), hidden);
    weights.zeros(HIDDEN + ".bias", hidden);
    weights.normal(OUT, Math.sqrt(1.0 / hidden), hidden, 1);
    weights.zeros(OUT + ".bias", 1);
    weights.zeros(STRAIGHT, sizes.features(), 1);
  }

  @Override
  public WindowBatch batch(List<TrainingWindow> windows) {
    return WindowBatch.ofVectors(windows, vectors);
  }

  @Override
  public NDArray logits(NDManager scratch, WindowBatch batch, boolean training) {
    NDArray all =
        scratch.create(batch.vectors(), new Shape(batch.rows(), batch.length(), sizes.vector()));
    NDArray reduced =
        Layers.drop(all.reshape(-1, sizes.vector()), INPUT_DROPOUT, training)
            .matMul(weights.get(IN))
            .add(weights.get(IN + ".bias"))
            .getNDArrayInternal()
            .relu();
    NDArray pooled =
        NDArrays.concat(
            new NDList(
                all.get(":, 0"),
                Layers.mean(scratch, all, batch),
                Layers.maximum(scratch, all, batch),
                gru.pool(scratch, reduced, batch, training)),
            1);
    NDArray features = Layers.drop(pooled, INPUT_DROPOUT, training);
    NDArray found =
        features
            .matMul(weights.get(HIDDEN))
            .add(weights.get(HIDDEN + ".bias"))
            .getNDArrayInternal()
            .relu();
    return Layers.drop(found, HIDDEN_DROPOUT, training)
        .matMul(weights.get(OUT))
        .add(weights.get(OUT + ".bias"))
        .add(features.matMul(weights.get(STRAIGHT)))
        .reshape(batch.rows());
  }

  @Override
  public NetworkWeights weights() {
    return weights;
  }

  @Override
  public byte[] toOnnx(Map<String, float[]> values) {
    OnnxGraph graph = new OnnxGraph("sentiment-head");
    int vector = sizes.vector();
    String vectors = graph.input(TransformerModel.VECTORS, "1", "length", Integer.toString(vector));
    String tokens = graph.apply("Squeeze", vectors, graph.longs(0));
    String reduced =
        graph.apply(
            "Add",
            graph.apply("MatMul", tokens, weight(graph, values, IN, vector, sizes.reduced())),
            weight(graph, values, IN + ".bias", sizes.reduced()));
    String features =
        graph.apply(
            "Concat",
            integer("axis", 1),
            graph.apply("Slice", tokens, graph.longs(0), graph.longs(1), graph.longs(0)),
            graph.apply("ReduceMean", integers("axes", 0), tokens),
            graph.apply("ReduceMax", integers("axes", 0), tokens),
            new GruOnnx(values, sizes.reduced(), sizes.state())
                .pool(graph, graph.apply("Relu", reduced)));
    int wide = sizes.features();
    int hidden = sizes.hidden();
    String product = graph.apply("MatMul", features, weight(graph, values, HIDDEN, wide, hidden));
    String biased = graph.apply("Add", product, weight(graph, values, HIDDEN + ".bias", hidden));
    String bent =
        graph.apply("MatMul", graph.apply("Relu", biased), weight(graph, values, OUT, hidden, 1));
    String straight = graph.apply("MatMul", features, weight(graph, values, STRAIGHT, wide, 1));
    String sum = graph.apply("Add", bent, straight);
    graph.output(
        graph.apply("Add", sum, weight(graph, values, OUT + ".bias", 1)),
        TransformerModel.LOGIT,
        "1",
        "1");
    return graph.toBytes();
  }

  private static String weight(
      OnnxGraph graph, Map<String, float[]> values, String name, long... shape) {
    return graph.floats(name, NetworkWeights.array(values, name), shape);
  }
}
