package dev.cartwise.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentScoresTest {

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.1, 0.5, POSITIVE",
    "0.1, 0.1, 0.5, NEGATIVE",
    "0.5, 0.8, 0.1, NEUTRAL",
    "0.5, 0.8, 0.9, MIXED"
  })
  void splitTheProbabilityOfNeitherSide(
      double polarity, double undecided, double torn, Sentiment expected) {
    SentimentScores scores = SentimentScores.of(polarity, undecided, torn);
    assertThat(scores.positive() + scores.negative() + scores.neutral() + scores.mixed())
        .isEqualTo(1, within(1e-9));
    assertThat(scores.sentiment()).isEqualTo(expected);
    assertThat(scores.polarity()).isEqualTo(polarity, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0.5, 0", "-0.1, 0.6, 0.5, 0", "NaN, 0, 0, 1", "0, 0, 0, 0"})
  void refuseWhatIsNoDistribution(double positive, double negative, double neutral, double mixed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SentimentScores(positive, negative, neutral, mixed));
  }

  @Test
  void takeNoSideWithoutAWord() {
    assertThat(SentimentScores.SILENT.sentiment()).isEqualTo(Sentiment.NEUTRAL);
    assertThat(SentimentScores.SILENT.polarity()).isEqualTo(0.5);
  }
}
