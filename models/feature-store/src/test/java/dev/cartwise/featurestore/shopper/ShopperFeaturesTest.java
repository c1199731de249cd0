package dev.cartwise.featurestore.shopper;

import static dev.cartwise.contracts.EventKind.ADD_TO_CART;
import static dev.cartwise.contracts.EventKind.PURCHASE;
import static dev.cartwise.contracts.EventKind.REMOVE_FROM_CART;
import static dev.cartwise.contracts.EventKind.VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShopperFeaturesTest {

  private static final ShopperFeatures FEATURES =
      new ShopperFeatures(
          List.of(
              did(9, VIEW, "shoe"),
              did(8, REMOVE_FROM_CART, "hat"),
              did(7, PURCHASE, "shoe"),
              did(6, ADD_TO_CART, "hat"),
              did(5, ADD_TO_CART, "shoe"),
              did(4, ADD_TO_CART, "scarf"),
              did(3, PURCHASE, "coat"),
              did(2, ADD_TO_CART, "coat")));

  @Test
  void interactionsOfOneSecondAreReadByKindAndItemWhateverTheirHashes() {
    for (int seed = 0; seed < 20; seed++) {
      Random hashes = new Random(seed);
      List<RecentInteraction> events =
          new ArrayList<>(
              List.of(
                  new RecentInteraction(1_000, hashes.nextLong(), PURCHASE, "a"),
                  new RecentInteraction(1_000, hashes.nextLong(), ADD_TO_CART, "b"),
                  new RecentInteraction(1_000, hashes.nextLong(), VIEW, "\ud83d\ude00"),
                  new RecentInteraction(1_000, hashes.nextLong(), VIEW, "\uff5e"),
                  new RecentInteraction(0, hashes.nextLong(), PURCHASE, "z")));
      Collections.shuffle(events, hashes);

      ShopperFeatures features = new ShopperFeatures(RecentWindow.of(events).newestFirst());

      assertThat(features.items()).containsExactly("a", "b", "\ud83d\ude00", "\uff5e", "z");
    }
  }

  @Test
  void cartHoldsWhatWasNeitherRemovedNorBought() {
    assertThat(FEATURES.inCart()).containsExactly("scarf");
  }

  @Test
  void itemBoughtEarlierAndAddedAgainIsInTheCart() {
    ShopperFeatures again =
        new ShopperFeatures(List.of(did(2, ADD_TO_CART, "milk"), did(1, PURCHASE, "milk")));

    assertThat(again.inCart()).containsExactly("milk");
  }

  @Test
  void purchasesComeNewestFirst() {
    assertThat(FEATURES.purchased()).containsExactly("shoe", "coat");
  }

  @Test
  void countsByKind() {
    assertThat(FEATURES.count(ADD_TO_CART)).isEqualTo(4);
    assertThat(FEATURES.count(VIEW)).isEqualTo(1);
  }

  @Test
  void listsEachItemOnce() {
    assertThat(FEATURES.items()).containsExactly("shoe", "hat", "scarf", "coat");
  }

  @Test
  void affinitiesAreSharesWeightedByKindAndRecency() {
    ShopperFeatures features =
        new ShopperFeatures(
            List.of(did(3, VIEW, "a"), did(2, PURCHASE, "b"), did(1, VIEW, "unknown")));

    Map<String, Double> shares =
        features.affinities(
            item -> item.equals("unknown") ? Optional.empty() : Optional.of("group of " + item));

    assertThat(shares).containsOnlyKeys("group of a", "group of b");
    assertThat(shares.get("group of a")).isCloseTo(1 / 5.5, within(1e-12));
    assertThat(shares.get("group of b")).isCloseTo(4.5 / 5.5, within(1e-12));
  }

  @Test
  void strangerHasNoAffinities() {
    assertThat(ShopperFeatures.EMPTY.affinities(Optional::of)).isEmpty();
  }

  private static RecentInteraction did(long timeMillis, EventKind kind, String itemId) {
    return new RecentInteraction(timeMillis, 0, kind, itemId);
  }
}
