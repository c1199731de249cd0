package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeEdgesTest {

  private static final int ITEMS = 200;
  private static final List<String> IDS =
      IntStream.range(0, ITEMS).mapToObj(item -> "i" + item).toList();

  @Test
  void whatAllDirectionsHaveInCommonSaysNothing() {
    EdgeTable centred = AlikeEdges.among(IDS, List.of(directions(0, ITEMS, 0))).orElseThrow();
    EdgeTable narrow = AlikeEdges.among(IDS, List.of(directions(0, ITEMS, 9))).orElseThrow();

    assertThat(centred.edges()).isGreaterThan(ITEMS * (AlikeEdges.MOST - 1));
    double differences = 0;
    for (int item = 0; item < ITEMS; item++) {
      float nearest = centred.weights().get(centred.offsets().get(item));
      differences += Math.abs(nearest - narrow.weights().get(narrow.offsets().get(item))) / ITEMS;
    }
    assertThat(differences).isLessThan(0.1);
  }

  @Test
  void theSameDirectionIsAlikeInFull() {
    Map<String, PackedDirection> directions = directions(0, ITEMS, 0);
    directions.put("i7", directions.get("i3"));

    EdgeTable edges = AlikeEdges.among(IDS, List.of(directions)).orElseThrow();

    assertThat(edges.weight(3, 7)).isCloseTo(1, within(1e-3f));
    assertThat(edges.weight(7, 3)).isCloseTo(1, within(1e-3f));
  }

  @Test
  void anItemWithoutADirectionInOneSpaceIsLookedForInTheNext() {
    EdgeTable edges =
        AlikeEdges.among(IDS, List.of(directions(0, 120, 0), directions(100, ITEMS, 0)))
            .orElseThrow();

    assertThat(targets(edges, 110)).allMatch(target -> target < 120);
    assertThat(targets(edges, 150)).isNotEmpty().allMatch(target -> target >= 100);
  }

  @Test
  void withoutDirectionsThereIsNoTable() {
    assertThat(AlikeEdges.among(IDS, List.of())).isEmpty();
    assertThat(AlikeEdges.among(IDS, List.of(Map.of()))).isEmpty();
  }

  @Test
  void manyItemsHaveFewEdgesEach() {
    assertThat(AlikeEdges.count(50_000)).isEqualTo(AlikeEdges.MOST);
    assertThat(AlikeEdges.count(1_000_000)).isEqualTo(8);
  }

  private static List<Integer> targets(EdgeTable edges, int item) {
    return IntStream.range(edges.offsets().get(item), edges.offsets().get(item + 1))
        .mapToObj(edge -> edges.targets().get(edge))
        .toList();
  }

  /** Random directions, with the first component lifted by as much as all have in common. */
  private static Map<String, PackedDirection> directions(int from, int to, float common) {
    Random random = new Random(5);
    Map<String, PackedDirection> directions = new HashMap<>();
    for (int item = from; item < to; item++) {
      float[] vector = new float[24];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      vector[0] += common;
      directions.put(IDS.get(item), PackedDirection.of(vector));
    }
    return directions;
  }
}
