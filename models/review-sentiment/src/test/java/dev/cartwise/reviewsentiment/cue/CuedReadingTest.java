package dev.cartwise.reviewsentiment.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CuedReadingTest {
  private static final CuedReading READ = new CuedReading(-1, 0.2, 0.4);

  private static CuedReading with(Cue cue, double share) {
    return READ.with(new TextCues(cue, share));
  }

  @Test
  void withoutACueItStaysAsItIs() {
    assertThat(with(Cue.NONE, 0)).isEqualTo(READ);
  }

  @Test
  void praiseAndBlameMoveTheLogOddsByTheirShare() {
    assertThat(with(Cue.PRAISED, 1).logit()).isPositive();
    assertThat(with(Cue.PRAISED, 0.5).logit())
        .isEqualTo((READ.logit() + with(Cue.PRAISED, 1).logit()) / 2, within(1e-9));
    assertThat(with(Cue.BLAMED, 1).logit()).isLessThan(READ.logit());
    assertThat(with(Cue.BLAMED, 1).undecided()).isLessThan(READ.undecided());
  }

  @Test
  void opposedClausesAreUndecidedAndTorn() {
    assertThat(with(Cue.OPPOSED, 1).undecided()).isGreaterThan(0.7);
    assertThat(with(Cue.OPPOSED, 1).torn()).isGreaterThan(0.8);
  }

  @Test
  void aSilentTextIsNeutralUnlessItsReadersAreSure() {
    CuedReading unsure = with(Cue.SILENT, 1);
    assertThat(unsure.undecided() * (1 - unsure.torn())).isGreaterThan(0.5);
    CuedReading sure = new CuedReading(-6, 0.05, 0.4).with(new TextCues(Cue.SILENT, 1));
    assertThat(sure.undecided()).isLessThan(0.1);
  }

  @Test
  void aQuestionIsNeutralHoweverSureItsReadersAre() {
    CuedReading sure = new CuedReading(-6, 0.05, 0.4).with(new TextCues(Cue.NEITHER, 1));
    assertThat(sure.undecided() * (1 - sure.torn())).isGreaterThan(0.5);
  }
}
