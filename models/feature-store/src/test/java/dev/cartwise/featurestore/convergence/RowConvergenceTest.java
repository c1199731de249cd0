package dev.cartwise.featurestore.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RowConvergenceTest {

  private static final Backoff QUICK = new Backoff(3, Duration.ofNanos(1), Duration.ofNanos(1));
  private static final ShopId SHOP = new ShopId("demo");
  private static final Shopper ANN = Shopper.user(SHOP, "ann");
  private static final Shopper BEA = Shopper.user(SHOP, "bea");
  private static final Shopper CARL = Shopper.user(SHOP, "carl");

  private final ContendedStore store = new ContendedStore();
  private final RowConvergence<ShopperRow> rows = new RowConvergence<>(store, QUICK);
  private final Outcomes outcomes = new Outcomes();

  @Test
  void beginsAgainWithWhatSomebodyElseWrote() {
    store.intruders = 2;

    ShopperRow row = rows.converge(ANN, did(100), rows.read(Set.of(ANN)), outcomes);

    assertThat(row.recent().newestFirst())
        .extracting(RecentInteraction::timeMillis)
        .containsExactly(100L, 2L, 1L);
    assertThat(outcomes.merged).isEqualTo(1);
  }

  @Test
  void givesUpOnARowThatNeverRests() {
    store.intruders = 3;

    assertThatThrownBy(() -> rows.converge(ANN, did(100), rows.read(Set.of(ANN)), outcomes))
        .isInstanceOf(ContendedRowException.class)
        .hasMessage("a row changed under each of 3 attempts to write it");
  }

  @Test
  void writesNothingThatIsThereAlready() {
    rows.converge(ANN, did(100), rows.read(Set.of(ANN)), outcomes);
    rows.converge(ANN, did(100), rows.read(Set.of(ANN)), outcomes);

    assertThat(store.writes).isEqualTo(1);
    assertThat(outcomes.merged).isEqualTo(1);
    assertThat(outcomes.unchanged).isEqualTo(1);
  }

  @Test
  void writesSeveralRowsTogetherAndThoseThatOthersWroteOnceMore() {
    rows.converge(CARL, did(100), rows.read(Set.of(CARL)), outcomes);
    store.intruders = 1;

    Map<Shopper, ShopperRow> now =
        rows.convergeAll(
            Map.of(ANN, did(100), BEA, did(100), CARL, did(100)),
            rows.read(Set.of(ANN, BEA, CARL)),
            outcomes);

    assertThat(now).containsOnlyKeys(ANN, BEA, CARL);
    assertThat(store.read(Set.of(ANN, BEA, CARL)).values())
        .allSatisfy(row -> assertThat(row.recent().newestMillis()).isEqualTo(100));
    assertThat(now.values().stream().mapToInt(row -> row.recent().newestFirst().size()).sum())
        .as("with what the intruder wrote")
        .isEqualTo(4);
    assertThat(outcomes.merged).isEqualTo(3);
    assertThat(outcomes.unchanged).isEqualTo(1);
  }

  private static UnaryOperator<ShopperRow> did(long timeMillis) {
    return row -> row.join(window(timeMillis));
  }

  private static RecentWindow window(long timeMillis) {
    return RecentWindow.of(List.of(new RecentInteraction(timeMillis, 0, EventKind.VIEW, "item")));
  }

  /** Counts what became of rows. */
  private static final class Outcomes implements RowLedger {

    private int merged;
    private int unchanged;

    @Override
    public void merged(ShopId shop) {
      merged++;
    }

    @Override
    public void unchanged(ShopId shop) {
      unchanged++;
    }
  }

  /** Rows in memory; an intruder comes first at each of the next writes. */
  private static final class ContendedStore implements ShopperRowStore<ShopperRow> {

    private final Map<Shopper, ShopperRow> rows = new HashMap<>();
    private int intruders;
    private int intruded;
    private int writes;

    @Override
    public Map<Shopper, ShopperRow> read(Set<Shopper> shoppers) {
      Map<Shopper, ShopperRow> found = new HashMap<>();
      shoppers.forEach(
          shopper -> found.put(shopper, rows.getOrDefault(shopper, ShopperRow.absent(shopper))));
      return found;
    }

    @Override
    public Set<Shopper> replaceAll(Collection<ShopperRow> changed) {
      Set<Shopper> lost = new HashSet<>();
      for (ShopperRow row : changed) {
        if (!isStored(row)) {
          lost.add(row.shopper());
        }
      }
      return lost;
    }

    private boolean isStored(ShopperRow row) {
      if (intruders > 0) {
        intruders--;
        store(present(row.shopper()).join(window(++intruded)));
      }
      if (present(row.shopper()).version() != row.version()) {
        return false;
      }
      store(row);
      writes++;
      return true;
    }

    private ShopperRow present(Shopper shopper) {
      return Objects.requireNonNull(read(Set.of(shopper)).get(shopper));
    }

    private void store(ShopperRow row) {
      rows.put(
          row.shopper(),
          new ShopperRow(
              row.shopper(),
              row.recent(),
              row.linkedUsers(),
              row.joinedMillis(),
              row.hasHoldings(),
              row.version() + 1));
    }
  }
}
