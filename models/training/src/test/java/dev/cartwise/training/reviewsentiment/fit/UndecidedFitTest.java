package dev.cartwise.training.reviewsentiment.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.contracts.Sentiment;
import dev.cartwise.training.reviewsentiment.corpus.LabeledText;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UndecidedFitTest {
  private static final List<Double> TARGETS = List.of(0.0, 1.0, 0.5);

  /** Texts whose log-odds tell as much of their label as {@code tells}; 0 is nothing. */
  private static FourClassFigures figures(double tells, int count, double neitherCount, long seed) {
    Random random = new Random(seed);
    List<LabeledText> texts = new ArrayList<>();
    double[] logits = new double[count];
    List<List<Double>> clauses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double target = TARGETS.get(random.nextInt(3));
      texts.add(new LabeledText("text " + i, target, "", 1));
      logits[i] = tells * 8 * (target - 0.5) + random.nextGaussian();
      clauses.add(List.of(logits[i] + random.nextGaussian(), logits[i] + random.nextGaussian()));
    }
    return new UndecidedFit(texts, logits, clauses, neitherCount).crossFitted();
  }

  @Test
  void figuresOfNoiseAreThoseOfGuessing() {
    double sum = 0;
    for (int seed = 0; seed < 50; seed++) {
      sum += figures(0, 60, 1, seed).areaUnderCurve();
    }
    assertThat(sum / 50).isEqualTo(0.5, within(0.03));
  }

  @Test
  void tellsTextsWithoutASideFromOthers() {
    FourClassFigures figures = figures(1, 3_000, 1, 1);
    assertThat(figures.areaUnderCurve()).isGreaterThan(0.95);
    assertThat(figures.accuracy()).isGreaterThan(0.9);
    assertThat(figures.recall(Label.NEITHER)).isGreaterThan(0.85);
    assertThat(figures.calibrationError()).isLessThan(0.05);
  }

  @Test
  void countsTextsWithoutASideAsOftenAsTheyComeInLife() {
    FourClassFigures figures = figures(1, 3_000, 0.1, 1);
    double neither = 0;
    for (Sentiment said : Sentiment.values()) {
      neither += figures.count(Label.NEITHER, said);
    }
    assertThat(neither).isEqualTo(100, within(10.0));
    assertThat(figures.calibrationError()).isLessThan(0.05);
  }
}
