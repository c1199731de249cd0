package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import dev.cartwise.training.recommendation.neural.SequenceModel;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/** Puts together what the blend knows of the items out of training sequences. */
public final class BlendParts {

  private BlendParts() {}

  /** The knowledge of the blend, with the sequence model and weights given. */
  public static BlendModel assemble(
      List<int[]> sequences, int itemCount, SequenceModel neural, BlendWeights weights) {
    EdgeTableBuilder edges = new EdgeTableBuilder(sequences, itemCount);
    EdgeTable follows = edges.follows();
    EdgeTable precedes = edges.precedes();
    float[] popularity = new float[itemCount];
    int[] counts = edges.counts();
    for (int item = 0; item < itemCount; item++) {
      popularity[item] = (float) Math.log1p(counts[item]);
    }
    return new BlendModel(
        VectorClustering.divide(
            neural.config().dimension(), neural.itemVectors(), popularity, neural.config().seed()),
        neural.scale(),
        neural.config().maxLength(),
        Map.of(
            Relation.FOLLOWS,
            follows,
            Relation.PRECEDES,
            precedes,
            Relation.TWO_STEPS,
            EdgeTableBuilder.twoSteps(follows, precedes)),
        FloatBuffer.wrap(popularity),
        weights);
  }

  /** A sequence model alone. */
  static BlendModel withoutEdges(SequenceModel neural, int itemCount, BlendWeights weights) {
    return new BlendModel(
        ItemVectors.inOrder(neural.config().dimension(), FloatBuffer.wrap(neural.itemVectors())),
        neural.scale(),
        neural.config().maxLength(),
        Map.of(),
        FloatBuffer.allocate(itemCount),
        weights);
  }
}
