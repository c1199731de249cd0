package dev.cartwise.training.recommendation.blend;

import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.blend.vectors.VectorClustering;
import dev.cartwise.training.recommendation.neural.SequenceEnsemble;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts together what the blend knows of the items out of training sequences. */
public final class BlendParts {

  private BlendParts() {}

  /** The knowledge of the blend, with the sequence models and weights given. */
  public static BlendModel assemble(
      List<int[]> sequences, ItemContent content, SequenceEnsemble neural, BlendWeights weights) {
    int itemCount = content.items();
    EdgeTableBuilder edges = new EdgeTableBuilder(sequences, itemCount);
    EdgeTable follows = edges.follows();
    EdgeTable precedes = edges.precedes();
    Map<Relation, EdgeTable> tables = new EnumMap<>(Relation.class);
    tables.put(Relation.FOLLOWS, follows);
    tables.put(Relation.PRECEDES, precedes);
    tables.put(Relation.TWO_STEPS, EdgeTableBuilder.twoSteps(follows, precedes));
    PredictionEdges.of(sequences, itemCount, PredictionEdges.MAX_ITEMS)
        .ifPresent(table -> tables.put(Relation.PREDICTS, table));
    tables.putAll(content.alike());
    if (content.showsNew()) {
      tables.put(Relation.RESEMBLES_NEW, NewItemEdges.of(content.alike().values(), edges.counts()));
    }
    float[] popularity = new float[itemCount];
    int[] counts = edges.counts();
    for (int item = 0; item < itemCount; item++) {
      popularity[item] = (float) Math.log1p(counts[item]);
    }
    return new BlendModel(
        VectorClustering.divide(
            neural.dimension(), neural.itemVectors(), popularity, neural.seed()),
        neural.scale(),
        neural.maxLength(),
        tables,
        FloatBuffer.wrap(popularity),
        weights);
  }

  /** Sequence models alone. */
  static BlendModel withoutEdges(SequenceEnsemble neural, int itemCount, BlendWeights weights) {
    return new BlendModel(
        ItemVectors.inOrder(neural.dimension(), FloatBuffer.wrap(neural.itemVectors())),
        neural.scale(),
        neural.maxLength(),
        Map.of(),
        FloatBuffer.allocate(itemCount),
        weights);
  }
}
