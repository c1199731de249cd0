package dev.cartwise.featurestore.shopper;

import static dev.cartwise.contracts.EventKind.ADD_TO_CART;
import static dev.cartwise.contracts.EventKind.PURCHASE;
import static dev.cartwise.contracts.EventKind.REMOVE_FROM_CART;
import static dev.cartwise.contracts.EventKind.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldingsTest {

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderGroupingAndRepetitionMakesTheSameBytes(int seed) {
    Random random = new Random(seed);
    List<RecentInteraction> all = crowded(random, 1 + random.nextInt(600));
    Holdings expected = Holdings.of(all);

    List<Holdings> parts = new ArrayList<>();
    for (int repetition = 0; repetition < 2; repetition++) {
      Collections.shuffle(all, random);
      for (int from = 0; from < all.size(); ) {
        int to = Math.min(all.size(), from + 1 + random.nextInt(40));
        parts.add(Holdings.of(all.subList(from, to)));
        from = to;
      }
    }
    Collections.shuffle(parts, random);
    while (parts.size() > 1) {
      Holdings left = parts.remove(random.nextInt(parts.size()));
      Holdings right = parts.remove(random.nextInt(parts.size()));
      parts.add(left.join(right));
    }

    assertThat(parts).containsExactly(expected);
    assertThat(PackedHoldings.pack(parts.get(0))).isEqualTo(PackedHoldings.pack(expected));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void joiningAgainChangesNothing(int seed) {
    Random random = new Random(seed);
    Holdings a = Holdings.of(crowded(random, 300));
    Holdings b = Holdings.of(crowded(random, 300));

    Holdings joined = a.join(b);

    assertThat(joined.join(a)).isEqualTo(joined);
    assertThat(joined.join(joined)).isEqualTo(joined);
    assertThat(b.join(a)).isEqualTo(joined);
  }

  /** Counted anew by going through the events in their order, with fewer items than the bound. */
  @ParameterizedTest
  @MethodSource("seeds")
  void holdsWhatAShopThatForgetsNothingHolds(int seed) {
    List<RecentInteraction> all = crowded(new Random(seed), 150);
    Map<String, RecentInteraction> inCart = new HashMap<>();
    Map<String, RecentInteraction> bought = new HashMap<>();
    all.stream()
        .sorted(
            Comparator.comparingLong(RecentInteraction::timeMillis)
                .thenComparing(RecentInteraction::kind))
        .forEach(
            each -> {
              switch (each.kind()) {
                case ADD_TO_CART -> inCart.put(each.itemId(), each);
                case REMOVE_FROM_CART -> inCart.remove(each.itemId());
                case PURCHASE -> {
                  inCart.remove(each.itemId());
                  bought.put(each.itemId(), each);
                }
                case VIEW, OTHER -> {}
              }
            });

    Holdings holdings = Holdings.of(all);

    assertThat(holdings.purchased()).hasSameElementsAs(bought.keySet());
    assertThat(holdings.inCart()).hasSameElementsAs(inCart.keySet());
  }

  @Test
  void hundredPurchasesStayKnownUnderTheLongestIds() {
    List<RecentInteraction> bought = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      bought.add(did(i, PURCHASE, "%04d".formatted(i) + "\uD83D\uDED2".repeat(252)));
    }
    Holdings holdings = Holdings.of(bought);

    assertThat(holdings.purchased()).hasSize(100);
    assertThat(holdings.purchased().iterator().next()).startsWith("0119");
    assertThat(PackedHoldings.pack(holdings).length).isLessThan(400_000);
    assertThat(PackedHoldings.unpack(PackedHoldings.pack(holdings))).isEqualTo(holdings);
  }

  @Test
  void viewsLeaveNothing() {
    assertThat(Holdings.of(List.of(did(1, VIEW, "a")))).isEqualTo(Holdings.NONE);
  }

  @Test
  void cartEntryOutlivesOtherChangesUpToTheBound() {
    Holdings entry = Holdings.of(List.of(did(0, ADD_TO_CART, "kept")));
    Holdings others = Holdings.of(changes(99));

    assertThat(entry.join(others).inCart()).contains("kept");
    assertThat(entry.join(Holdings.of(changes(100))).inCart()).doesNotContain("kept");
  }

  @Test
  void forgottenEntryDoesNotComeBackByAReplay() {
    Holdings entry = Holdings.of(List.of(did(0, ADD_TO_CART, "gone")));
    Holdings full = entry.join(Holdings.of(changes(100)));

    assertThat(full.join(entry)).isEqualTo(full);
  }

  @Test
  void lateEventOfAnItemTakenOutPutsNothingBack() {
    Holdings out = Holdings.of(List.of(did(2, REMOVE_FROM_CART, "hat")));

    assertThat(out.join(Holdings.of(List.of(did(1, ADD_TO_CART, "hat")))).inCart()).isEmpty();
  }

  @Test
  void purchaseInTheMillisecondOfItsAdditionEmptiesTheCart() {
    Holdings oneClick = Holdings.of(List.of(did(1, PURCHASE, "hat"), did(1, ADD_TO_CART, "hat")));

    assertThat(oneClick.inCart()).isEmpty();
    assertThat(oneClick.purchased()).containsExactly("hat");
  }

  private static List<RecentInteraction> changes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> did(10 + i, i % 2 == 0 ? ADD_TO_CART : REMOVE_FROM_CART, "other-" + i))
        .toList();
  }

  /** Interactions with so few items and times that they collide, and so many that some give way. */
  private static List<RecentInteraction> crowded(Random random, int count) {
    EventKind[] kinds = {VIEW, ADD_TO_CART, REMOVE_FROM_CART, PURCHASE};
    int items = count < 200 ? 100 : 300;
    List<RecentInteraction> all = new ArrayList<>();
    while (all.size() < count) {
      all.add(
          new RecentInteraction(
              1_700_000_000_000L + random.nextInt(200),
              random.nextLong(),
              kinds[random.nextInt(kinds.length)],
              "i" + random.nextInt(items)));
    }
    return all;
  }

  private static RecentInteraction did(long timeMillis, EventKind kind, String itemId) {
    return new RecentInteraction(timeMillis, 0, kind, itemId);
  }
}
