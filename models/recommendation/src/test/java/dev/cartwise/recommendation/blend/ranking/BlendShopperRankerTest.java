package dev.cartwise.recommendation.blend.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.History;
import dev.cartwise.recommendation.ItemRanker;
import dev.cartwise.recommendation.RankedItem;
import dev.cartwise.recommendation.RankingWeights;
import dev.cartwise.recommendation.blend.edges.EdgeTable;
import dev.cartwise.recommendation.blend.model.BlendModel;
import dev.cartwise.recommendation.blend.model.BlendWeights;
import dev.cartwise.recommendation.blend.model.Evidence;
import dev.cartwise.recommendation.blend.model.Relation;
import dev.cartwise.recommendation.blend.vectors.ItemVectors;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.SampleCatalogues;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items a to e: b often follows a, c lies near a, d is popular, e has nothing. */
class BlendShopperRankerTest {

  private static final int A = 0;
  private static final int B = 1;
  private static final int C = 2;
  private static final int D = 3;
  private static final int E = 4;
  private static final float[] VECTORS = {1, 0, 0, 1, 0.8f, 0.6f, -1, 0, -1, 0};

  @TempDir private Path folder;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws Exception {
    catalogue = shop(1).edge("a", "e", 0.1, new EdgeKind(true, true, false)).open(folder);
  }

  private static SampleCatalogues shop(int potsTouched) {
    return new SampleCatalogues()
        .item("a", "Pan", "Kitchen", 2)
        .item("b", "Lid", "Kitchen", 1)
        .item("c", "Pot", "Kitchen", potsTouched)
        .item("d", "Green Tea", "Tea", 50)
        .item("e", "Black Tea", "Tea", 0)
        .edge("a", "b", 0.9, new EdgeKind(true, true, true));
  }

  private BlendShopperRanker ranker(float neural, float follows, float popularity) {
    return ranker(neural, follows, 0f, popularity);
  }

  private BlendShopperRanker ranker(float neural, float follows, float predicts, float popularity) {
    EdgeTable pair = EdgeTable.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {B}, new float[] {0.5f});
    BlendModel model =
        new BlendModel(
            ItemVectors.inOrder(2, FloatBuffer.wrap(VECTORS)),
            1f,
            5,
            Map.of(Relation.FOLLOWS, pair, Relation.PREDICTS, pair),
            FloatBuffer.wrap(new float[] {1, 1, 1, 4, 0}),
            new BlendWeights(
                Map.of(
                    Evidence.NEURAL, neural,
                    Evidence.FOLLOWS, follows,
                    Evidence.PREDICTS, predicts,
                    Evidence.POPULARITY, popularity)));
    return new BlendShopperRanker(
        catalogue,
        model,
        (vectors, length) -> new float[] {vectors[2 * length - 2], vectors[2 * length - 1]},
        new ItemRanker(catalogue, RankingWeights.DEFAULT));
  }

  private List<RankedItem> best(BlendShopperRanker ranker) {
    return ranker.ranking(History.ofViews(A)).best(item -> item != A, 4);
  }

  @Test
  void saysWhatSpeaksForAnItem() {
    List<RankedItem> ranked = best(ranker(10f, 3f, 0.1f));

    assertThat(ranked.stream().map(RankedItem::item)).containsExactly(B, C, D, E);
    assertThat(reasons(ranked))
        .containsExactly(
            "often bought after Pan", "fits what you looked at lately", "popular in Tea", "in Tea");
  }

  @Test
  void namesAPairThatOnlyTheClosedFormModelCounts() {
    List<RankedItem> ranked = best(ranker(1f, 0f, 3f, 0.1f));

    assertThat(ranked.get(0).item()).isEqualTo(B);
    assertThat(ranked.get(0).reason().text()).isEqualTo("often bought after Pan");
  }

  @Test
  void namesNoPairThatHardlyCounts() {
    List<RankedItem> ranked = best(ranker(0f, 0.01f, 10f));

    assertThat(ranked.get(0).item()).isEqualTo(D);
    assertThat(reasons(ranked)).doesNotContain("often bought after Pan");
  }

  @Test
  void namesWhatAnItemThatNobodyTouchedLooksLike() throws Exception {
    catalogue =
        shop(0)
            .edge("a", "c", 0.1, EdgeKind.LOOKS_LIKE)
            .edge("a", "e", 0.1, EdgeKind.LOOKS_LIKE)
            .open(folder);

    List<RankedItem> ranked = best(ranker(10f, 3f, 0.1f));

    assertThat(ranked.stream().map(RankedItem::item)).containsExactly(B, C, D, E);
    assertThat(reasons(ranked))
        .containsExactly("often bought after Pan", "looks like Pan", "popular in Tea", "in Tea");
  }

  @Test
  void namesWhatAnItemResemblesWhereThatSpeaksForIt() {
    EdgeTable toC = EdgeTable.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {C}, new float[] {0.5f});
    EdgeTable toE = EdgeTable.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {E}, new float[] {0.5f});
    EdgeTable more = EdgeTable.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {E}, new float[] {0.9f});

    assertThat(reasons(best(resembling(Map.of(Relation.SHARES_TRAITS, toC)))))
        .startsWith("similar to Pan");
    assertThat(reasons(best(resembling(Map.of(Relation.LOOKS_LIKE, toC)))))
        .startsWith("looks like Pan");
    assertThat(reasons(best(resembling(Map.of(Relation.READS_LIKE, toC)))))
        .startsWith("reads like Pan");
    assertThat(
            reasons(
                best(resembling(Map.of(Relation.RESEMBLES_NEW, more, Relation.READS_LIKE, toE)))))
        .startsWith("reads like Pan");
    assertThat(reasons(best(resembling(Map.of(Relation.RESEMBLES_NEW, toE)))))
        .startsWith("similar to Pan");
  }

  private BlendShopperRanker resembling(Map<Relation, EdgeTable> edges) {
    Map<Evidence, Float> weights = new EnumMap<>(Evidence.class);
    Evidence.of(Evidence.Source.EDGES).forEach(evidence -> weights.put(evidence, 9f));
    BlendModel model =
        new BlendModel(
            ItemVectors.inOrder(0, FloatBuffer.allocate(0)),
            1f,
            5,
            edges,
            FloatBuffer.wrap(new float[] {1, 1, 1, 4, 0}),
            new BlendWeights(weights).with(Evidence.POPULARITY, 0.1f));
    return new BlendShopperRanker(
        catalogue,
        model,
        (vectors, length) -> new float[0],
        new ItemRanker(catalogue, RankingWeights.DEFAULT));
  }

  @Test
  void ranksNobodyKnownByPopularity() {
    List<RankedItem> ranked = ranker(10f, 3f, 0.1f).ranking(History.EMPTY).best(item -> true, 2);

    assertThat(ranked.stream().map(RankedItem::item)).containsExactly(D, A);
    assertThat(ranked.get(0).reason().text()).isEqualTo("popular in Tea");
  }

  @Test
  void ordersGivenItems() {
    List<RankedItem> ranked = ranker(10f, 3f, 0.1f).ranking(History.ofViews(A)).order(E, A, B);

    assertThat(ranked.stream().map(RankedItem::item)).containsExactly(B, A, E);
  }

  @Test
  void readsARunOnOneItemAsOneTouch() {
    ShopperFeatures features =
        new ShopperFeatures(
            List.of(
                new RecentInteraction(6, 6, EventKind.REMOVE_FROM_CART, "d"),
                new RecentInteraction(5, 5, EventKind.PURCHASE, "b"),
                new RecentInteraction(3, 3, EventKind.ADD_TO_CART, "b"),
                new RecentInteraction(2, 2, EventKind.VIEW, "b"),
                new RecentInteraction(1, 1, EventKind.VIEW, "a")));

    assertThat(BlendShopperRanker.touches(History.of(catalogue, features))).containsExactly(A, B);
  }

  private static List<String> reasons(List<RankedItem> ranked) {
    return ranked.stream().map(item -> item.reason().text()).toList();
  }
}
