package dev.cartwise.reviewsentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.text.Aspect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectSentimentTest {

  @ParameterizedTest
  @CsvSource({"0.95, POSITIVE", "0.6, POSITIVE", "0.5, NEUTRAL", "0.4, NEGATIVE", "0.02, NEGATIVE"})
  void leansOnlyWhenTheClauseDoes(double positive, Sentiment expected) {
    assertThat(AspectSentiment.of(Aspect.PRICE, positive, "for the price").sentiment())
        .isEqualTo(expected);
  }
}
