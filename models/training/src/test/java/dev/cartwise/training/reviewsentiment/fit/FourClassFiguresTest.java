package dev.cartwise.training.reviewsentiment.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.reviewsentiment.SentimentScores;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures.Label;
import org.junit.jupiter.api.Test;

class FourClassFiguresTest {
  private static final SentimentScores POSITIVE = new SentimentScores(0.8, 0.1, 0.05, 0.05);
  private static final SentimentScores NEGATIVE = new SentimentScores(0.1, 0.7, 0.1, 0.1);
  private static final SentimentScores NEUTRAL = new SentimentScores(0.1, 0.1, 0.6, 0.2);
  private static final SentimentScores MIXED = new SentimentScores(0.1, 0.2, 0.2, 0.5);

  private final FourClassFigures figures = new FourClassFigures();

  @Test
  void takeNeutralAndMixedAlikeForATextThatSaysNeither() {
    figures.add(Label.NEITHER, NEUTRAL, 1);
    figures.add(Label.NEITHER, MIXED, 1);
    figures.add(Label.NEITHER, POSITIVE, 2);
    assertThat(figures.recall(Label.NEITHER)).isEqualTo(0.5);
    assertThat(figures.count(Label.NEITHER, Sentiment.MIXED)).isEqualTo(1);
  }

  @Test
  void countEveryLabelByItsCount() {
    figures.add(Label.PLEASED, POSITIVE, 3);
    figures.add(Label.DISPLEASED, POSITIVE, 1);
    figures.add(Label.DISPLEASED, NEGATIVE, 1);
    figures.add(Label.NEITHER, MIXED, 0.5);
    assertThat(figures.accuracy()).isEqualTo(4.5 / 5.5, within(1e-12));
    assertThat(figures.macroF1()).isEqualTo((6 / 7.0 + 2 / 3.0 + 1) / 3, within(1e-12));
  }

  @Test
  void countTiesHalf() {
    figures.add(Label.NEITHER, NEUTRAL, 1);
    figures.add(Label.PLEASED, POSITIVE, 1);
    figures.add(Label.PLEASED, NEUTRAL, 1);
    assertThat(figures.areaUnderCurve()).isEqualTo(0.75, within(1e-12));
  }

  @Test
  void measureHowSureTheyAreOfNeither() {
    figures.add(Label.NEITHER, NEUTRAL, 1);
    figures.add(Label.PLEASED, NEUTRAL, 1);
    figures.add(Label.PLEASED, POSITIVE, 2);
    assertThat(figures.calibrationError()).isEqualTo((2 * 0.3 + 2 * 0.1) / 4, within(1e-12));
  }

  @Test
  void areNoNumbersOfNothing() {
    assertThat(figures.accuracy()).isNaN();
    assertThat(figures.macroF1()).isNaN();
    assertThat(figures.areaUnderCurve()).isNaN();
    assertThat(figures.calibrationError()).isNaN();
  }
}
