package dev.cartwise.purchaseintent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringModelTest {

  static List<ScoringModel> models() {
    return SampleModels.all();
  }

  private static float[] row(Random random) {
    float[] row = {(float) random.nextGaussian() * 3, (float) random.nextGaussian() + 2};
    row[random.nextInt(2)] = random.nextInt(4) == 0 ? Float.NaN : row[0];
    return row;
  }

  @ParameterizedTest
  @MethodSource("models")
  void explanationsSumToTheLogOdds(ScoringModel model) {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      float[] row = row(random);
      Attribution attribution = model.explain(row);
      assertThat(attribution.contributions()).hasSize(model.features());
      assertThat(attribution.total()).isCloseTo(model.logit(row), within(1e-9));
    }
  }

  @Test
  void standardizedValuesStayWithinTheirLimit() {
    Standardizer inputs = new Standardizer(new float[2], new float[2], new float[] {0.5f, 0.5f});

    assertThat(inputs.apply(new float[] {Float.MAX_VALUE, -Float.MAX_VALUE}))
        .containsExactly(Standardizer.LIMIT, -Standardizer.LIMIT);
  }

  @Test
  void missingValuesAreImputedBeforeTheyAreStandardized() {
    assertThat(SampleModels.INPUTS.apply(new float[] {Float.NaN, 2.5f}))
        .containsExactly(0.25, 0.5f / 0.1f);
  }

  @Test
  void contributionsOfALinearModelAreWeightTimesValue() {
    Attribution attribution = SampleModels.linear().explain(new float[] {2.5f, 2});
    assertThat(attribution.contributions()).containsExactly(0.7, -0.0);
    assertThat(attribution.base()).isEqualTo(0.2);
    assertThat(attribution.residual()).isZero();
  }

  @Test
  void contributionsOfASingleSplitAreTheLeafLessTheMean() {
    Attribution attribution = SampleModels.trees().explain(new float[] {9, 1});
    assertThat(attribution.base()).isEqualTo(-1 + 1.75 + 0.5);
    assertThat(attribution.contributions()).containsExactly(0, 0.25);
  }

  @Test
  void aNetworkWithoutBendsIsExplainedWithoutResidual() {
    NetworkModel straight =
        new NetworkModel(
            SampleModels.INPUTS,
            List.of(new DenseLayer(new float[][] {{3, -2}}, new float[] {0.5f})));
    Attribution attribution = straight.explain(new float[] {4.5f, 2.2f});
    assertThat(attribution.contributions()[0]).isCloseTo(6, within(1e-6));
    assertThat(attribution.contributions()[1]).isCloseTo(-4, within(1e-5));
    assertThat(attribution.residual()).isCloseTo(0, within(1e-12));
  }

  @Test
  void theResidualOfANetworkIsSmallBesideItsLogOdds() {
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      float[] row = row(random);
      Attribution attribution = SampleModels.network().explain(row);
      double span = Math.abs(attribution.total() - attribution.base());
      assertThat(Math.abs(attribution.residual())).isLessThan(0.02 * (1 + span));
    }
  }

  @Test
  void partsThatDoNotFitAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearModel(SampleModels.INPUTS, new double[1], 0))
        .withMessage("1 weights for 2 features");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NetworkModel(
                    SampleModels.INPUTS,
                    List.of(new DenseLayer(new float[][] {{1}}, new float[1]))))
        .withMessage("a layer takes 1 values where 2 come");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Standardizer(new float[1], new float[1], new float[] {0}))
        .withMessageContaining("scale[0]");
  }
}
