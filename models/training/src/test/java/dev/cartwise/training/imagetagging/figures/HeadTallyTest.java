package dev.cartwise.training.imagetagging.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeadTallyTest {

  @Test
  void countsByHand() {
    HeadTally tally = new HeadTally();
    tally.add("a", List.of("a", "b", "c", "d", "e", "f"), 0.95);
    tally.add("a", List.of("b", "a", "c", "d", "e", "f"), 0.95);
    tally.add("b", List.of("b", "a", "c", "d", "e", "f"), 0.5);
    tally.add("f", List.of("a", "b", "c", "d", "e", "f"), 0.2);

    HeadFigures figures = tally.figures();

    assertThat(figures.of("top1")).isEqualTo(0.5);
    assertThat(figures.of("top5")).isEqualTo(0.75);
    // a: 1 hit of 2 with 2 predictions; b: 1 of 1 with 2; f: none of 1.
    assertThat(figures.of("macroF1")).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-12));
    // Bins: two at .95 with one hit, one at .5 with a hit, one at .2 without.
    assertThat(figures.of("ece")).isCloseTo((0.9 + 0.5 + 0.2) / 4, within(1e-12));
  }

  @Test
  void labelsThatOnlyWerePredictedDoNotCount() {
    HeadTally tally = new HeadTally();
    tally.add("a", List.of("a", "z"), 1);
    tally.add("a", List.of("z", "a"), 1);

    assertThat(tally.figures().of("macroF1")).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void nothingCountedIsUndefined() {
    assertThat(new HeadTally().figures().of("top1")).isNaN();
  }

  @Test
  void rareLabelsHaveAFigureOfTheirOwn() {
    HeadTally tally = new HeadTally();
    for (int i = 0; i < 1_990; i++) {
      tally.add("common", List.of("common"), 1);
    }
    for (int i = 0; i < 9; i++) {
      tally.add("seldom", List.of(i < 3 ? "seldom" : "rare"), 1);
    }
    tally.add("rare", List.of("rare"), 1);

    HeadFigures figures = tally.figures();

    assertThat(figures.of("macroF1Head")).isEqualTo(1);
    assertThat(figures.of("macroF1Middle")).isCloseTo(2 * 3 / (9.0 + 3), within(1e-12));
    assertThat(figures.of("macroF1Tail")).isCloseTo(2 / (1.0 + 7), within(1e-12));
  }

  @Test
  void theIntervalOfAShareIsAboutTwoStandardErrorsToEachSide() {
    HeadTally tally = new HeadTally();
    for (int i = 0; i < 400; i++) {
      tally.add("a", List.of(i % 5 == 0 ? "b" : "a"), 0.8);
    }

    Interval interval = Objects.requireNonNull(tally.figures().intervals().get("top1"));

    // sqrt(.8 * .2 / 400) = .02
    assertThat(interval.low()).isCloseTo(0.8 - 1.96 * 0.02, within(0.01));
    assertThat(interval.high()).isCloseTo(0.8 + 1.96 * 0.02, within(0.01));
  }
}
