package dev.cartwise.training.recommendation.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AblationsTest {

  @Test
  void eachPieceThatCountsIsLeftOutOnce() {
    Map<String, Set<Evidence>> ablations =
        Ablations.ablations(
            new BlendWeights(
                Map.of(Evidence.NEURAL, 1f, Evidence.FOLLOWS_RECENT, .5f, Evidence.SEEN, 0f)));

    assertThat(ablations)
        .containsOnlyKeys(
            "encoder alone", "edges alone", "without neural", "without follows recent")
        .containsEntry("without neural", Set.of(Evidence.FOLLOWS_RECENT));
    assertThat(ablations.get("edges alone")).contains(Evidence.TWO_STEPS, Evidence.PRECEDES);
  }
}
