package dev.cartwise.training.recommendation.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.PackedDirection;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemTextsTest {

  private static final List<String> IDS = List.of("a", "b", "cold", "photo", "zh");

  /** a and b go together; photo has a look-alike; cold and zh have nothing. */
  private static final CatalogueContent KNOWN =
      new CatalogueContent(
          0,
          IDS.stream().map(CatalogueItem::withoutAttributes).toList(),
          new NeighbourLists(
              new int[] {0, 1, 2, 2, 3, 3},
              new int[] {1, 0, 0},
              new float[] {.5f, .5f, .4f},
              new byte[] {7, 7, EdgeKind.LOOKS_LIKE.code()}));

  private static void put(Map<String, ItemText> texts, String item, Map<String, float[]> vectors) {
    TreeMap<String, PackedDirection> embeddings = new TreeMap<>();
    vectors.forEach((language, vector) -> embeddings.put(language, PackedDirection.of(vector)));
    texts.put(item, new ItemText(item, "h", embeddings));
  }

  private static NeighbourLists placed() {
    Map<String, ItemText> texts = new HashMap<>();
    put(texts, "a", Map.of("en", new float[] {1, 0, 0}, "zh", new float[] {1, 0}));
    put(texts, "b", Map.of("en", new float[] {1, .5f, 0}));
    put(texts, "cold", Map.of("en", new float[] {1, .1f, 0}));
    put(texts, "photo", Map.of("en", new float[] {1, .1f, 0}));
    put(texts, "zh", Map.of("zh", new float[] {1, .1f}));
    return new ItemTexts(texts).placeColdItems(KNOWN).neighbours();
  }

  private static List<String> neighbours(NeighbourLists lists, String item, EdgeKind kind) {
    int place = IDS.indexOf(item);
    return IntStream.range(lists.offsets()[place], lists.offsets()[place + 1])
        .filter(edge -> lists.kinds()[edge] == kind.code())
        .mapToObj(edge -> IDS.get(lists.items()[edge]))
        .toList();
  }

  @Test
  void anItemWithNeitherEventsNorPhotoStandsBesideThoseThatReadLikeIt() {
    assertThat(neighbours(placed(), "cold", EdgeKind.READS_LIKE))
        .containsExactly("photo", "a", "b");
    assertThat(neighbours(placed(), "a", EdgeKind.READS_LIKE)).containsExactly("cold", "zh");
  }

  @Test
  void anItemWithAPhotoStaysBesideItsLookAlikes() {
    assertThat(neighbours(placed(), "photo", EdgeKind.LOOKS_LIKE)).containsExactly("a");
    assertThat(neighbours(placed(), "photo", EdgeKind.READS_LIKE)).containsExactly("cold");
  }

  @Test
  void anItemOfTheRarerLanguageIsPlacedInIt() {
    assertThat(neighbours(placed(), "zh", EdgeKind.READS_LIKE)).containsExactly("a");
  }

  @Test
  void aResemblanceThatAnyTwoTextsHaveIsNone() {
    Map<String, ItemText> texts = new HashMap<>();
    put(texts, "a", Map.of("en", new float[] {1, 0, 0}, "zh", new float[] {1, 0}));
    put(texts, "cold", Map.of("en", new float[] {.6f, .8f, 0}));
    put(texts, "zh", Map.of("zh", new float[] {.6f, .8f}));
    NeighbourLists lists = new ItemTexts(texts).placeColdItems(KNOWN).neighbours();

    assertThat(neighbours(lists, "cold", EdgeKind.READS_LIKE)).isEmpty();
    assertThat(neighbours(lists, "zh", EdgeKind.READS_LIKE)).containsExactly("a");
  }

  @Test
  void withoutTextsNothingChanges() {
    assertThat(ItemTexts.NONE.placeColdItems(KNOWN).neighbours().items())
        .isEqualTo(KNOWN.neighbours().items());
  }
}
