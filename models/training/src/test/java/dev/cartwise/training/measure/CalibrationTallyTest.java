package dev.cartwise.training.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTallyTest {
  @Test
  void weighsEachBinByItsAnswers() {
    CalibrationTally tally = new CalibrationTally();
    tally.add(0.95, true);
    tally.add(0.95, false);
    tally.add(0.55, true);

    assertThat(tally.error()).isEqualTo((2 * 0.45 + 0.45) / 3, within(1e-12));
  }

  @Test
  void putsAConfidenceAtAnEdgeIntoTheLowerBin() {
    CalibrationTally tally = new CalibrationTally();
    tally.add(0.2, false);
    tally.add(0.21, true);

    assertThat(tally.error()).isEqualTo((0.2 + 0.79) / 2, within(1e-12));
  }

  @Test
  void isNoNumberWithoutAnswers() {
    assertThat(new CalibrationTally().error()).isNaN();
  }
}
