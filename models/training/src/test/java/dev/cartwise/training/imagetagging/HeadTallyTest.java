package dev.cartwise.training.imagetagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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

    assertThat(figures.top1()).isEqualTo(0.5);
    assertThat(figures.top5()).isEqualTo(0.75);
    // a: 1 hit of 2 with 2 predictions; b: 1 of 1 with 2; f: none of 1.
    assertThat(figures.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-12));
    // Bins: two at .95 with one hit, one at .5 with a hit, one at .2 without.
    assertThat(figures.ece()).isCloseTo((0.9 + 0.5 + 0.2) / 4, within(1e-12));
  }

  @Test
  void labelsThatOnlyWerePredictedDoNotCount() {
    HeadTally tally = new HeadTally();
    tally.add("a", List.of("a", "z"), 1);
    tally.add("a", List.of("z", "a"), 1);

    assertThat(tally.figures().macroF1()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void nothingCountedIsUndefined() {
    assertThat(new HeadTally().figures().top1()).isNaN();
  }
}
