package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColdNeighboursTest {

  private static final byte LOOKS = EdgeKind.LOOKS_LIKE.code();
  private static final List<String> IDS = List.of("blouse", "cap", "mug", "new", "shirt");

  /** blouse and shirt go together, mug goes with the shirt; cap and new have no events. */
  private static final NeighbourLists KNOWN =
      new NeighbourLists(
          new int[] {0, 1, 1, 2, 2, 4},
          new int[] {4, 4, 0, 2},
          new float[] {.5f, .2f, .6f, .1f},
          new byte[] {7, 3, 7, 3});

  private static PackedDirection direction(float... vector) {
    return PackedDirection.of(vector);
  }

  private static List<String> neighbours(NeighbourLists lists, String item) {
    List<String> edges = new ArrayList<>();
    int place = IDS.indexOf(item);
    for (int e = lists.offsets()[place]; e < lists.offsets()[place + 1]; e++) {
      edges.add((lists.kinds()[e] == LOOKS ? "~" : "") + IDS.get(lists.items()[e]));
    }
    return edges;
  }

  private static NeighbourLists withPhotos() {
    return ColdNeighbours.add(
        KNOWN,
        IDS,
        Map.of(
            "blouse", direction(1, .4f, 0),
            "new", direction(1, .1f, 0),
            "shirt", direction(1, 0, 0),
            "mug", direction(-1, 0, .1f)),
        0,
        EdgeKind.LOOKS_LIKE);
  }

  @Test
  void anItemWithoutEventsStandsBesideItsLookAlikesAndTheyBesideIt() {
    NeighbourLists lists = withPhotos();
    assertThat(neighbours(lists, "new")).containsExactly("~shirt", "~blouse");
    assertThat(neighbours(lists, "shirt")).containsExactly("blouse", "mug", "~new");
    assertThat(neighbours(lists, "blouse")).containsExactly("shirt", "~new");
  }

  @Test
  void whatShoppersSayWeighsMoreThanPhotos() {
    NeighbourLists lists = withPhotos();
    for (int item = 0; item < IDS.size(); item++) {
      for (int e = lists.offsets()[item] + 1; e < lists.offsets()[item + 1]; e++) {
        assertThat(lists.weights()[e]).isPositive().isLessThanOrEqualTo(lists.weights()[e - 1]);
      }
    }
    int cold = lists.offsets()[IDS.indexOf("new")];
    assertThat(lists.weights()[cold]).isBetween(.49f, .5f);
  }

  @Test
  void itemsWithoutPhotoOrWithEventsStayAsTheyAre() {
    NeighbourLists lists = withPhotos();
    assertThat(neighbours(lists, "cap")).isEmpty();
    assertThat(neighbours(lists, "mug")).containsExactly("shirt");
    assertThat(ColdNeighbours.add(KNOWN, IDS, Map.of(), 0, EdgeKind.LOOKS_LIKE).items())
        .isEqualTo(KNOWN.items());
  }

  @Test
  void directionsOfDifferentModelsHaveNothingInCommon() {
    NeighbourLists lists =
        ColdNeighbours.add(
            KNOWN,
            IDS,
            Map.of("new", direction(1, 0), "shirt", direction(1, 0, 0)),
            0,
            EdgeKind.LOOKS_LIKE);
    assertThat(neighbours(lists, "new")).isEmpty();
  }

  @Test
  void aListTakesInFewOfManyNewItems() {
    List<String> ids = new ArrayList<>(List.of("known", "other"));
    Map<String, PackedDirection> directions = new HashMap<>(Map.of("known", direction(1, 0)));
    for (int i = 10; i < 60; i++) {
      ids.add("z" + i);
      directions.put("z" + i, direction(1, i / 100f));
    }
    int[] offsets = new int[ids.size() + 1];
    java.util.Arrays.fill(offsets, 1, offsets.length, 1);
    NeighbourLists one =
        new NeighbourLists(offsets, new int[] {1}, new float[] {1f}, new byte[] {7});
    NeighbourLists lists = ColdNeighbours.add(one, ids, directions, 0, EdgeKind.LOOKS_LIKE);
    assertThat(lists.offsets()[1]).isEqualTo(1 + ColdNeighbours.RETURNED);
    assertThat(lists.offsets()[3] - lists.offsets()[2]).isEqualTo(ColdNeighbours.NEIGHBOURS);
    assertThat(ids.get(lists.items()[1])).as("the most alike first").isEqualTo("z10");
  }
}
