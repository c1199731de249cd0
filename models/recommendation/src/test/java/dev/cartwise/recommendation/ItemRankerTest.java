package dev.cartwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import dev.cartwise.recommendation.catalogue.SampleCatalogues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemRankerTest {

  private static final IntPredicate ALL = item -> true;
  private static final EdgeKind BOUGHT_AFTER = new EdgeKind(true, true, true);
  private static final EdgeKind VIEWED_ONCE = new EdgeKind(false, true, false);

  @TempDir Path directory;
  private Catalogue catalogue;
  private ItemRanker ranker;

  @BeforeEach
  void open() throws Exception {
    catalogue =
        new SampleCatalogues()
            .item("pan", "Pan", "Kitchen", 50)
            .item("pot", "Pot", "Kitchen", 9)
            .item("lid", "Lid", "Kitchen", 1)
            .item("tea", "Green Tea", "Tea", 30)
            .item("cup", "Cup", "Tea", 2)
            .item("new", "New Thing", "Tea", 0)
            .item(CatalogueItem.withoutAttributes("bare"))
            .edge("pan", "lid", 0.9, BOUGHT_AFTER)
            .edge("pan", "pot", 0.2, VIEWED_ONCE)
            .edge("tea", "cup", 0.6, BOUGHT_AFTER)
            .open(directory);
    ranker = new ItemRanker(catalogue, RankingWeights.DEFAULT);
  }

  @Test
  void recommendsWhatWasOftenBoughtAfter() {
    List<RankedItem> related = ranker.relatedTo(catalogue.indexOf("pan"), ALL, 3);

    assertThat(ids(related)).startsWith("lid", "pot").doesNotContain("pan");
    assertThat(related.get(0).reason().text()).isEqualTo("often bought after Pan");
    assertThat(related.get(1).reason().text()).isEqualTo("viewed after Pan");
  }

  @Test
  void weighsTheNewestInteractionMost() {
    History teaThenPan = History.ofViews(catalogue, List.of("pan", "tea"));

    List<RankedItem> ranked = ranker.forHistory(teaThenPan, item -> !teaThenPan.contains(item), 2);

    assertThat(ids(ranked)).containsExactly("lid", "cup");
  }

  @Test
  void ignoresWhatWasTakenOutOfTheCart() {
    ShopperFeatures features =
        new ShopperFeatures(
            List.of(
                new RecentInteraction(2, 2, EventKind.REMOVE_FROM_CART, "pan"),
                new RecentInteraction(1, 1, EventKind.VIEW, "tea"),
                new RecentInteraction(0, 0, EventKind.VIEW, "no longer sold")));
    History history = History.of(catalogue, features);

    assertThat(history.size()).isEqualTo(2);
    assertThat(ids(ranker.forHistory(history, ALL, 1))).containsExactly("cup");
  }

  @Test
  void mixesCategoriesForNobodyKnown() {
    List<RankedItem> ranked = ranker.forHistory(History.EMPTY, ALL, 7);

    assertThat(ids(ranked)).containsExactly("pan", "tea", "bare", "pot", "cup", "lid", "new");
    assertThat(ranked.get(0).reason().text()).isEqualTo("popular in Kitchen");
    assertThat(ranked.get(2).reason().text()).isEqualTo("also in this shop");
    assertThat(ranked.get(6).reason().text()).isEqualTo("in Tea");
  }

  @Test
  void fillsUpWithPopularItems() {
    List<RankedItem> ranked = ranker.relatedTo(catalogue.indexOf("bare"), ALL, 100);

    assertThat(ids(ranked)).startsWith("pan", "tea").hasSize(6);
    assertThat(ranked.get(0).reason().text()).isEqualTo("popular in this shop");
  }

  @Test
  void neverShowsWhatIsNotAllowed() {
    IntPredicate onlyTea = item -> item == catalogue.indexOf("tea");

    assertThat(ids(ranker.forHistory(History.EMPTY, onlyTea, 5))).containsExactly("tea");
    assertThat(ids(ranker.relatedTo(catalogue.indexOf("pan"), onlyTea, 5))).containsExactly("tea");
  }

  @Test
  void givesScoresThatDoNotRise() {
    for (History history :
        List.of(History.EMPTY, History.ofViews(catalogue, List.of("pan", "tea", "cup")))) {
      List<RankedItem> ranked = ranker.forHistory(history, ALL, 7);
      for (int i = 1; i < ranked.size(); i++) {
        assertThat(ranked.get(i).score()).isLessThanOrEqualTo(ranked.get(i - 1).score());
      }
    }
  }

  @Test
  void ranksAsSortingAllScoresWould() throws Exception {
    Random random = new Random(3);
    SampleCatalogues many = new SampleCatalogues();
    for (int i = 0; i < 300; i++) {
      many.item("i" + i, "Item " + i, "c" + random.nextInt(9), random.nextInt(20));
    }
    for (int i = 0; i < 300; i++) {
      for (int e = 0; e < random.nextInt(6); e++) {
        many.edge("i" + i, "i" + random.nextInt(300), 0.5 / (e + 1), VIEWED_ONCE);
      }
    }
    Catalogue big = many.open(directory);
    ItemRanker bigRanker = new ItemRanker(big, RankingWeights.DEFAULT);
    for (int round = 0; round < 50; round++) {
      History history = History.ofViews(random.ints(5, 0, 300).toArray());
      float[] scores = bigRanker.scores(history);
      List<Integer> expected =
          IntStream.range(0, 300)
              .boxed()
              .sorted(Comparator.comparing((Integer i) -> -scores[i]))
              .limit(40)
              .toList();

      assertThat(bigRanker.forHistory(history, ALL, 40).stream().map(RankedItem::item))
          .isEqualTo(expected)
          .hasSize(40);
    }
  }

  @Test
  void answersFromAnEmptyCatalogue() throws Exception {
    Catalogue empty = new SampleCatalogues().open(directory);

    assertThat(new ItemRanker(empty, RankingWeights.DEFAULT).forHistory(History.EMPTY, ALL, 5))
        .isEmpty();
  }

  private List<String> ids(List<RankedItem> ranked) {
    List<String> ids = new ArrayList<>();
    ranked.forEach(item -> ids.add(catalogue.itemId(item.item())));
    return ids;
  }
}
