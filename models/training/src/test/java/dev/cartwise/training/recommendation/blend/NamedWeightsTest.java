package dev.cartwise.training.recommendation.blend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.GapWeights;
import dev.cartwise.recommendation.blend.model.Reranking;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedWeightsTest {

  @Test
  void gapsStandBesideEvidenceWhereTheyCount() {
    BlendModel model =
        new BlendModel(
            ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
            1f,
            5,
            Map.of(),
            FloatBuffer.allocate(1),
            new BlendWeights(Map.of(Evidence.NEURAL, 2f, Evidence.SEEN, 0f)),
            new Reranking(
                new GapWeights(
                    new BlendWeights(Map.of(Evidence.NEURAL, -1f, Evidence.SEEN, 0f)),
                    BlendWeights.NONE),
                new GapWeights(
                    BlendWeights.NONE, new BlendWeights(Map.of(Evidence.NEURAL, 0.5f)))));

    assertThat(NamedWeights.of(model))
        .containsExactly(
            Map.entry("NEURAL", 2f),
            Map.entry("SEEN", 0f),
            Map.entry("NEURAL_GAP_OF_A_NEW_ITEM", -1f),
            Map.entry("NEURAL_SQUARED_GAP_OF_A_SEEN_ITEM", 0.5f));
  }
}
