package dev.cartwise.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.SampleCatalogues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three items of falling score, the first very popular. */
class ExposureBalanceTest {

  @TempDir Path directory;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws IOException {
    catalogue =
        new SampleCatalogues()
            .item("a-star", "Star", "Tea", 97)
            .item("b-plain", "Plain", "Tea", 1)
            .item("c-plain", "Plain too", "Tea", 1)
            .open(directory);
  }

  private List<String> answer(double strength, int count) {
    ShopperRanking ranking =
        (allowed, most) ->
            IntStream.range(0, 3)
                .filter(allowed)
                .limit(most)
                .mapToObj(item -> new RankedItem(item, 3 - item, new Reason.LooksLike("it")))
                .toList();
    return new ExposureBalance(strength)
        .over(catalogue, ranking).best(item -> true, count).stream()
            .map(RankedItem::item)
            .map(catalogue::itemId)
            .toList();
  }

  @Test
  void withoutStrengthNothingChanges() {
    assertThat(answer(0, 3)).containsExactly("a-star", "b-plain", "c-plain");
  }

  @Test
  void aPopularItemGivesWayAsTheStrengthRises() {
    assertThat(answer(0.5, 3)).containsExactly("a-star", "b-plain", "c-plain");
    assertThat(answer(1.2, 3)).containsExactly("b-plain", "a-star", "c-plain");
    assertThat(answer(2, 3)).containsExactly("b-plain", "c-plain", "a-star");
  }

  /** Deviation of 3, 2, 1 is .8165; mean popularity 33; 3 / .8165 − ln(1 + 97 / 33) = 2.3028. */
  @Test
  void theScoreIsWhatRemains() {
    List<RankedItem> ranked =
        IntStream.range(0, 3)
            .mapToObj(item -> new RankedItem(item, 3 - item, new Reason.LooksLike("it")))
            .toList();
    List<RankedItem> balanced = new ExposureBalance(1).first(catalogue, ranked, 3);
    assertThat(balanced).extracting(RankedItem::item).containsExactly(1, 0, 2);
    assertThat(balanced.get(1).score())
        .isCloseTo(3 / Math.sqrt(2 / 3.0) - Math.log(1 + 97 / 33.0), within(1e-6));
  }

  @Test
  void anItemFromBelowRisesIntoAShorterAnswer() {
    assertThat(answer(2, 1)).containsExactly("b-plain");
  }

  @Test
  void refusesAStrengthOutOfRange() {
    assertThatThrownBy(() -> new ExposureBalance(-0.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExposureBalance(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
