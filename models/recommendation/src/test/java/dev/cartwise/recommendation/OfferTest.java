package dev.cartwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.SampleCatalogues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferTest {

  private static final ShopperFeatures FEATURES =
      new ShopperFeatures(
          List.of(
              new RecentInteraction(4, 0, EventKind.REMOVE_FROM_CART, "taken-out"),
              new RecentInteraction(3, 0, EventKind.PURCHASE, "bought"),
              new RecentInteraction(2, 0, EventKind.ADD_TO_CART, "in-cart"),
              new RecentInteraction(1, 0, EventKind.VIEW, "viewed")));

  @TempDir Path directory;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws IOException {
    catalogue =
        new SampleCatalogues()
            .item("bought", "Bought", "Tea", 1)
            .item("in-cart", "In cart", "Tea", 1)
            .item("new-1", "New 1", "Tea", 1)
            .item("new-2", "New 2", "Tea", 1)
            .item("new-3", "New 3", "Kitchen", 1)
            .item("seen-now", "Seen now", "Tea", 1)
            .item("taken-out", "Taken out", "Tea", 1)
            .item("viewed", "Viewed", "Tea", 1)
            .open(directory);
  }

  @Test
  void ofNewItemsLeavesOutWhatWasTouchedJustNow() {
    Offer offer = Offer.ofNew(catalogue, FEATURES, List.of("seen-now"));

    assertThat(admitted(offer)).containsExactly("new-1", "new-2", "new-3");
    assertThat(catalogue.itemId(offer.history().item(0))).isEqualTo("seen-now");
    assertThat(offer.history().size()).isEqualTo(5);
  }

  @Test
  void besidesAnItemLeavesOutThatOneAndWhatIsOwned() {
    Offer offer = Offer.besides(catalogue, FEATURES, catalogue.indexOf("new-1"));

    assertThat(admitted(offer))
        .containsExactly("new-2", "new-3", "seen-now", "taken-out", "viewed");
    assertThat(offer.history().size()).isZero();
  }

  @Test
  void ofAListLeavesOutWhatIsOwnedAlone() {
    assertThat(admitted(Offer.ofList(catalogue, FEATURES, List.of("seen-now"))))
        .containsExactly("new-1", "new-2", "new-3", "seen-now", "taken-out", "viewed");
  }

  @Test
  void leavesOutWhatIsAskedOutAndTakesInWhatIsOwnedWhereAsked() {
    Offer besides =
        Offer.besides(catalogue, FEATURES, catalogue.indexOf("new-1"))
            .withOwned()
            .without(List.of("bought", "nothing"));

    assertThat(admitted(besides)).doesNotContain("new-1", "bought").contains("in-cart").hasSize(6);
    assertThat(admitted(Offer.ofNew(catalogue, FEATURES, List.of()).withOwned())).hasSize(8);
  }

  @Test
  void givesTheBestWithinTheLimitOfACategoryAndFillsUp() {
    Offer offer = Offer.ofNew(catalogue, FEATURES, List.of("seen-now"));
    CategoryCap one = new CategoryCap(1);

    assertThat(ids(offer.best(this::inOrder, item -> true, one, 2)))
        .containsExactly("new-1", "new-3");
    assertThat(ids(offer.best(this::inOrder, item -> true, one, 3)))
        .containsExactly("new-1", "new-2", "new-3");
    assertThat(ids(offer.best(this::inOrder, item -> item != catalogue.indexOf("new-1"), one, 2)))
        .containsExactly("new-2", "new-3");
  }

  private List<RankedItem> inOrder(IntPredicate allowed, int count) {
    List<RankedItem> ranked = new ArrayList<>();
    IntStream.range(0, catalogue.size())
        .filter(allowed)
        .limit(count)
        .forEach(item -> ranked.add(new RankedItem(item, -item, new Reason.LooksLike("it"))));
    return ranked;
  }

  private List<String> ids(List<RankedItem> items) {
    return items.stream().map(ranked -> catalogue.itemId(ranked.item())).toList();
  }

  private List<String> admitted(Offer offer) {
    return IntStream.range(0, catalogue.size())
        .filter(offer::admits)
        .mapToObj(catalogue::itemId)
        .toList();
  }
}
