package dev.cartwise.training.reviewsentiment;

import static dev.cartwise.training.recommendation.neural.OnnxGraph.integer;
import static dev.cartwise.training.recommendation.neural.OnnxGraph.integers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.cartwise.reviewsentiment.model.TransformerModel;
import dev.cartwise.training.recommendation.neural.OnnxGraph;
import java.util.List;
import java.util.Map;

/**
 * The head over a backbone: the vector of the opening token beside the mean and the maximum of all,
 * then one hidden layer with a straight way past it.
 */
final class HeadNetwork implements SentimentNetwork {
  private static final String HIDDEN = "hidden";
  private static final String OUT = "out";
  private static final String STRAIGHT = "straight";
  private static final float INPUT_DROPOUT = 0.2f;
  private static final float HIDDEN_DROPOUT = 0.4f;

  private final int vector;
  private final int hidden;
  private final NetworkWeights weights;

  /**
   * @param vector length of a token vector
   * @param hidden units of the hidden layer
   */
  HeadNetwork(NDManager manager, int vector, int hidden) {
    this.vector = vector;
    this.hidden = hidden;
    weights = new NetworkWeights(manager);
    weights.normal(HIDDEN, Math.sqrt(1.0 / pooled()), pooled(), hidden);
    weights.zeros(HIDDEN + ".bias", hidden);
    weights.normal(OUT, Math.sqrt(1.0 / hidden), hidden, 1);
    weights.zeros(OUT + ".bias", 1);
    weights.zeros(STRAIGHT, pooled(), 1);
  }

  private int pooled() {
    return 3 * vector;
  }

  @Override
  public WindowBatch batch(List<TrainingWindow> windows) {
    return WindowBatch.ofPooled(windows, pooled());
  }

  @Override
  public NDArray logits(NDManager scratch, WindowBatch batch, boolean training) {
    NDArray all = scratch.create(batch.pooled(), new Shape(batch.rows(), pooled()));
    NDArray features = Layers.drop(all, INPUT_DROPOUT, training);
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
    String vectors = graph.input(TransformerModel.VECTORS, "1", "length", Integer.toString(vector));
    String tokens = graph.apply("Squeeze", vectors, graph.longs(0));
    String features =
        graph.apply(
            "Concat",
            integer("axis", 1),
            graph.apply("Slice", tokens, graph.longs(0), graph.longs(1), graph.longs(0)),
            graph.apply("ReduceMean", integers("axes", 0), tokens),
            graph.apply("ReduceMax", integers("axes", 0), tokens));
    String product =
        graph.apply("MatMul", features, weight(graph, values, HIDDEN, pooled(), hidden));
    String biased = graph.apply("Add", product, weight(graph, values, HIDDEN + ".bias", hidden));
    String bent =
        graph.apply("MatMul", graph.apply("Relu", biased), weight(graph, values, OUT, hidden, 1));
    String straight = graph.apply("MatMul", features, weight(graph, values, STRAIGHT, pooled(), 1));
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
    float[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("the network has no array " + name);
    }
    return graph.floats(name, found, shape);
  }
}
