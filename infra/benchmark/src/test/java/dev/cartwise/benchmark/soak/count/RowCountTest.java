package dev.cartwise.benchmark.soak.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.benchmark.soak.load.SoakEvent;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowCountTest {
  private static final ShopId SHOP = new ShopId("demo");
  private static final Shopper ANN = Shopper.user(SHOP, "ann");
  private static final Shopper SESSION = Shopper.session(SHOP, "s");

  @Test
  void aUsersRowHasTheAnonymousEventsOfItsSessions() {
    List<SoakEvent> stored = List.of(event(null, 1, "View"), event("ann", 2, "Purchase"));

    Finding finding =
        new RowCount(stored)
            .newest(
                rows(
                    Map.of(
                        ANN, List.of(entry(2, EventKind.PURCHASE), entry(1, EventKind.VIEW)),
                        SESSION, List.of(entry(1, EventKind.VIEW)))));

    assertThat(finding.expected()).isEqualTo(3);
    assertThat(finding.lost()).isEmpty();
    assertThat(finding.doubled()).isEmpty();
  }

  @Test
  void onlyTheNewestThirtyBelongToARow() {
    List<SoakEvent> stored = new ArrayList<>();
    List<String> newest = new ArrayList<>();
    for (int time = 1; time <= 31; time++) {
      stored.add(event("ann", time, "View"));
      newest.add(0, entry(time, EventKind.VIEW));
    }

    Finding finding = new RowCount(stored).newest(rows(Map.of(ANN, newest)));

    assertThat(finding.lost()).isEmpty();
    assertThat(finding.doubled()).singleElement().asString().contains("1 VIEW");
  }

  @Test
  void aMissingEntryIsLostAndARepeatedOneDoubled() {
    List<SoakEvent> stored = List.of(event("ann", 1, "View"), event("ann", 2, "View"));
    String second = entry(2, EventKind.VIEW);

    Finding finding = new RowCount(stored).newest(rows(Map.of(ANN, List.of(second, second))));

    assertThat(finding.lost()).singleElement().asString().contains("1 VIEW");
    assertThat(finding.doubled()).singleElement().asString().contains("2 VIEW");
  }

  @Test
  void eventsOfNoKnownKindHaveNoPlace() {
    Finding finding =
        new RowCount(List.of(event("ann", 1, "Wishlist"))).newest(rows(Map.of(ANN, List.of())));

    assertThat(finding.lost()).isEmpty();
  }

  @Test
  void purchasesStayKnownAndWhatWasBoughtLeavesTheCart() {
    List<SoakEvent> stored =
        List.of(event("ann", 1, "AddToCart"), event("ann", 2, "Purchase"), event("ann", 3, "View"));

    Finding right = new RowCount(stored).held(rows(Map.of(ANN, List.of("bought i1"))));
    Finding wrong = new RowCount(stored).held(rows(Map.of(ANN, List.of("in the cart i1"))));

    assertThat(right.lost()).isEmpty();
    assertThat(right.doubled()).isEmpty();
    assertThat(wrong.lost()).singleElement().asString().contains("bought i1");
    assertThat(wrong.doubled()).singleElement().asString().contains("in the cart i1");
  }

  private static Function<Shopper, List<String>> rows(Map<Shopper, List<String>> rows) {
    return shopper -> rows.getOrDefault(shopper, List.of());
  }

  private static String entry(long time, EventKind kind) {
    return RowCount.entry(time, kind, "i1");
  }

  private static SoakEvent event(@Nullable String user, long time, String type) {
    return new SoakEvent(SHOP, user, "s", time, "e" + time, type, "i1");
  }
}
