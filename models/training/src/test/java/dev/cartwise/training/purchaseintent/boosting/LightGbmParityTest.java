package dev.cartwise.training.purchaseintent.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.purchaseintent.graph.SampleExamples;
import dev.cartwise.training.purchaseintent.graph.ServedGraph;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.trees.BoosterText;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightGbmParityTest {

  private static final BoostingSettings SETTINGS = new BoostingSettings(40, 10, 0.1, 20);

  @TempDir private Path directory;

  @Test
  void servesWhatLightGbmSays() throws IOException, LGBMException {
    Examples train = SampleExamples.drawn(3_000, 1);
    String text = LightGbm.boost(train, SampleExamples.drawn(500, 2), SETTINGS, 3);
    TreeModel model = BoosterText.read(text, SampleExamples.FEATURES.size());
    float[][] rows = SampleExamples.tricky(100_000, train, model.threshold(), 4);
    Map<float[], Double> told = told(text, rows);

    try (ServedGraph graph = new ServedGraph(model, new PlattScaling(1.1, 0.2), directory)) {
      graph.agreesWith(rows, told::get);
    }
  }

  private static Map<float[], Double> told(String text, float[][] rows) throws LGBMException {
    int columns = rows[0].length;
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    Map<float[], Double> told = new IdentityHashMap<>();
    try (LGBMBooster booster = LGBMBooster.loadModelFromString(text)) {
      double[] logits =
          booster.predictForMat(
              values, rows.length, columns, true, PredictionType.C_API_PREDICT_RAW_SCORE);
      for (int i = 0; i < rows.length; i++) {
        told.put(rows[i], logits[i]);
      }
    }
    return told;
  }

  @Test
  void servesInfiniteValuesAsLightGbmDoes() throws LGBMException {
    float[] kinds = {Float.NEGATIVE_INFINITY, -1, 1, Float.POSITIVE_INFINITY, Float.NaN};
    float[][] rows = new float[1_000][];
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {kinds[i % kinds.length]};
      labels[i] = i / kinds.length % 10 < 2 * (i % kinds.length) + 1;
    }
    Examples examples = new Examples(rows, labels, List.of("a"), null);

    String text = LightGbm.boost(examples, examples, SETTINGS, 1);

    TreeModel model = BoosterText.read(text, 1);
    told(text, rows)
        .forEach((row, logit) -> assertThat(model.logit(row)).isCloseTo(logit, within(1e-9)));
  }

  @Test
  void growsTheSameTreesFromTheSameSeed() {
    Examples train = SampleExamples.drawn(1_000, 5);
    Examples validation = SampleExamples.drawn(300, 6);

    String trees = LightGbm.boost(train, validation, SETTINGS, 7);

    assertThat(LightGbm.boost(train, validation, SETTINGS, 7)).isEqualTo(trees);
    assertThat(LightGbm.boost(train, validation, SETTINGS, 8)).isNotEqualTo(trees);
  }

  @Test
  void saysTheBaseRateWhereNothingVaries() {
    float[][] rows = new float[100][1];
    boolean[] labels = new boolean[100];
    for (int i = 0; i < 20; i++) {
      labels[i] = true;
    }
    Examples constant = new Examples(rows, labels, List.of("constant"), null);

    String text = LightGbm.boost(constant, constant, SETTINGS, 1);

    double logit = BoosterText.read(text, 1).logit(new float[] {0});
    assertThat(1 / (1 + Math.exp(-logit))).isBetween(0.19, 0.21);
  }
}
