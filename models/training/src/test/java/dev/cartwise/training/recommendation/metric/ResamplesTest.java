package dev.cartwise.training.recommendation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplesTest {

  /** Half of 400 questions are answered. */
  private static final double[] GAINS =
      IntStream.range(0, 400).mapToDouble(i -> i < 200 ? 1 : 0).toArray();

  @Test
  void theIntervalOfIndependentQuestionsIsThatOfABinomial() {
    BootstrapInterval interval = of(1).interval(GAINS);

    double margin = 1.96 * Math.sqrt(0.25 / 400);
    assertThat(interval.mean()).isEqualTo(0.5);
    assertThat(interval.low()).isCloseTo(0.5 - margin, within(0.01));
    assertThat(interval.high()).isCloseTo(0.5 + margin, within(0.01));
  }

  @Test
  void questionsOfOneShopperAreDrawnTogetherSoTheirIntervalIsWider() {
    assertThat(width(of(4))).isCloseTo(2 * width(of(1)), within(0.03));
  }

  @Test
  void equalSeedsGiveEqualIntervals() {
    assertThat(of(4).interval(GAINS)).isEqualTo(of(4).interval(GAINS));
  }

  @Test
  void aGainOfEveryQuestionHasAnIntervalOfNoWidth() {
    double[] alike = new double[400];
    Arrays.fill(alike, 0.25);

    assertThat(of(4).interval(alike)).isEqualTo(new BootstrapInterval(0.25, 0.25, 0.25));
  }

  @Test
  void noQuestionsGiveNoInterval() {
    assertThat(new Resamples(new int[0], 1).interval(new double[0]).low()).isNaN();
  }

  private static double width(Resamples resamples) {
    BootstrapInterval interval = resamples.interval(GAINS);
    return interval.high() - interval.low();
  }

  private static Resamples of(int questionsOfShopper) {
    return new Resamples(IntStream.range(0, 400).map(i -> i / questionsOfShopper).toArray(), 9);
  }
}
