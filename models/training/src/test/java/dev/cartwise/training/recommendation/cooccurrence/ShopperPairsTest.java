package dev.cartwise.training.recommendation.cooccurrence;

import static dev.cartwise.training.archive.ArchivedEvents.CART;
import static dev.cartwise.training.archive.ArchivedEvents.PURCHASE;
import static dev.cartwise.training.archive.ArchivedEvents.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ShopperPairsTest {

  private static final CoOccurrenceOptions OPTIONS =
      new CoOccurrenceOptions(
          5, 2, 0.5, 0.25, Duration.ofDays(1), Duration.ofDays(1), 0.1, 0, 0, 9, 20, 0.5);
  private static final long NOW = 1_700_000_000_000L;

  private final ShopperPairs pairs = new ShopperPairs(OPTIONS, NOW);

  @Test
  void weighsNearPairsMoreAndBackwardPairsLess() {
    pairs.add(1, VIEW, NOW);
    pairs.add(2, VIEW, NOW);
    pairs.add(3, VIEW, NOW);

    assertThat(weights())
        .containsExactly("1→2 1.0", "1→3 0.5", "2→1 0.25", "2→3 1.0", "3→1 0.125", "3→2 0.25");
  }

  @Test
  void looksNoFurtherThanTheWindow() {
    for (int item = 1; item <= 4; item++) {
      pairs.add(item, VIEW, NOW);
    }

    assertThat(weights()).noneMatch(pair -> pair.startsWith("1→4"));
  }

  @Test
  void joinsARunOfEventsOnOneItemIntoOneTouch() {
    pairs.add(1, VIEW, NOW);
    pairs.add(2, VIEW, NOW);
    pairs.add(2, CART, NOW);
    pairs.add(2, PURCHASE, NOW);

    List<Row> rows = rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).getLong(5)).as("bought").isEqualTo(1);
    assertThat(rows.get(0).getLong(6)).as("bought after").isEqualTo(1);
    assertThat(rows.get(1).getLong(5)).as("1 bought with 2").isZero();
  }

  @Test
  void countsAShopperOncePerPairHoweverOftenTheyRepeatIt() {
    for (int i = 0; i < 4; i++) {
      pairs.add(i % 2, VIEW, NOW);
    }

    assertThat(rows()).hasSize(2).allSatisfy(row -> assertThat(row.getLong(3)).isEqualTo(1));
  }

  @Test
  void keepsOnlyTheNewestTouchesOfALongHistory() {
    for (int item = 0; item < 1_000; item++) {
      pairs.add(item, VIEW, NOW);
    }

    assertThat(rows()).allSatisfy(row -> assertThat(row.getInt(0)).isGreaterThanOrEqualTo(995));
  }

  @Test
  void fadesOldPairsButNeverToNothing() {
    pairs.add(1, VIEW, NOW - Duration.ofDays(1).toMillis());
    pairs.add(2, VIEW, NOW - Duration.ofDays(1).toMillis());
    assertThat(weights()).contains("1→2 0.5");

    pairs.add(1, VIEW, 0);
    pairs.add(2, VIEW, 0);
    assertThat(weights().get(0)).startsWith("1→2 0.1");
  }

  @Test
  void startsAfreshWithEveryShopper() {
    pairs.add(1, VIEW, NOW);
    assertThat(rows()).isEmpty();
    pairs.add(2, VIEW, NOW);
    assertThat(rows()).isEmpty();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    pairs.end().forEachRemaining(pair -> rows.add(pair.row()));
    return rows;
  }

  private List<String> weights() {
    return rows().stream()
        .map(
            row ->
                row.getInt(0)
                    + "→"
                    + row.getInt(1)
                    + " "
                    + (double) row.getLong(2) / ShopperPairs.ONE)
        .toList();
  }
}
