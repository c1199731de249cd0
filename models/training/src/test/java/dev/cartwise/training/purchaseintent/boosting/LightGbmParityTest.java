package dev.cartwise.training.purchaseintent.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.purchaseintent.graph.SampleExamples;
import dev.cartwise.training.purchaseintent.graph.ServedGraph;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.trees.BoosterText;
import dev.cartwise.training.purchaseintent.trees.TreeArrays;
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

  private static final BoostingSettings SETTINGS = new BoostingSettings(2, 40, 10, 0.1, 20);

  @TempDir private Path directory;

  @Test
  void servesWhatLightGbmSays() throws IOException, LGBMException {
    Examples train = SampleExamples.drawn(3_000, 1);
    List<String> texts = LightGbm.boost(train, SampleExamples.drawn(500, 2), SETTINGS, 3);
    TreeModel model = model(texts);
    float[][] rows = SampleExamples.tricky(100_000, train, model.threshold(), 4);
    Map<float[], Double> told = told(texts, rows);

    try (ServedGraph graph = new ServedGraph(model, new PlattScaling(1.1, 0.2), directory)) {
      graph.agreesWith(rows, told::get);
    }
  }

  private static TreeModel model(List<String> texts) {
    TreeArrays arrays = new TreeArrays();
    texts.forEach(text -> BoosterText.addTo(arrays, text, 1.0 / texts.size()));
    return arrays.build(SampleExamples.FEATURES.size());
  }

  private static Map<float[], Double> told(List<String> texts, float[][] rows)
      throws LGBMException {
    int columns = SampleExamples.FEATURES.size();
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, values, i * columns, columns);
    }
    Map<float[], Double> told = new IdentityHashMap<>();
    for (String text : texts) {
      LGBMBooster booster = LGBMBooster.loadModelFromString(text);
      double[] logits =
          booster.predictForMat(
              values, rows.length, columns, true, PredictionType.C_API_PREDICT_RAW_SCORE);
      booster.close();
      for (int i = 0; i < rows.length; i++) {
        told.merge(rows[i], logits[i] / texts.size(), Double::sum);
      }
    }
    return told;
  }

  @Test
  void growsTheSameTreesFromTheSameSeed() {
    Examples train = SampleExamples.drawn(1_000, 5);
    Examples validation = SampleExamples.drawn(300, 6);

    List<String> trees = LightGbm.boost(train, validation, SETTINGS, 7);

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

    List<String> texts = LightGbm.boost(constant, constant, SETTINGS, 1);

    TreeArrays arrays = new TreeArrays();
    texts.forEach(text -> BoosterText.addTo(arrays, text, 1.0 / texts.size()));
    double logit = arrays.build(1).logit(new float[] {0});
    assertThat(1 / (1 + Math.exp(-logit))).isBetween(0.19, 0.21);
  }
}
