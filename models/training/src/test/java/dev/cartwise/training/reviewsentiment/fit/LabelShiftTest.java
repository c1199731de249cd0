package dev.cartwise.training.reviewsentiment.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.reviewsentiment.model.PleasedShare;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelShiftTest {

  /** Log-odds that hold for a share of a half, of texts of which another share is pleased. */
  private static double[] logits(double share, int count, long seed) {
    Random random = new Random(seed);
    double[] logits = new double[count];
    for (int i = 0; i < count; i++) {
      double side = random.nextDouble() < share ? 1 : -1;
      logits[i] = 2 * (side + random.nextGaussian());
    }
    return logits;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9})
  void findsTheShareThatNobodyTold(double share) {
    assertThat(LabelShift.estimate(logits(share, 20_000, 1), 0.5)).isEqualTo(share, within(0.02));
  }

  @Test
  void staysNearTheShareOfTheCalibrationWhereTextsAreFew() {
    assertThat(LabelShift.estimate(logits(0.9, 5, 1), 0.5)).isEqualTo(0.5, within(0.06));
    assertThat(LabelShift.estimate(new double[0], 0.3)).isEqualTo(0.3, within(1e-12));
  }

  @Test
  void isAShareWhereAllTextsAreOfOneSide() {
    double[] pleased = {30, 30, 30, 30, 30, 30, 30, 30, 30, 30};
    assertThat(LabelShift.estimate(pleased, 0.5)).isBetween(0.5, 0.9999);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.5, 0.6})
  void correctsNothingThatAnotherKindOfGoodsCouldBringAbout(double share) {
    PleasedShare known = new PleasedShare(0.5, 0.5);
    PleasedShare corrected = LabelShift.correct(logits(share, 2_000, 1), known);
    assertThat(corrected.served()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void correctsAClearShiftByWhatIsBeyondDoubt() {
    PleasedShare corrected = LabelShift.correct(logits(0.9, 20_000, 1), new PleasedShare(0.5, 0.5));
    assertThat(corrected.calibrated()).isEqualTo(0.5);
    assertThat(PleasedShare.logOdds(corrected.served()))
        .isEqualTo(PleasedShare.logOdds(0.9) - LabelShift.DOUBT, within(0.2));
  }
}
