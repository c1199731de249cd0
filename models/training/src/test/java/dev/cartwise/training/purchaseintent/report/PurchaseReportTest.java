package dev.cartwise.training.purchaseintent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.purchaseintent.report.asked.Contestant;
import dev.cartwise.training.purchaseintent.report.asked.Cut;
import dev.cartwise.training.purchaseintent.report.asked.FusionStep;
import dev.cartwise.training.purchaseintent.report.asked.LearningPoint;
import dev.cartwise.training.purchaseintent.report.asked.TestPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose purchases follow the first of three features, with the log odds 2x − 1. */
class PurchaseReportTest {
  private static final int EXAMPLES = 600;
  private static final LinearModel MODEL =
      new LinearModel(
          new Standardizer(new float[3], new float[3], new float[] {1, 1, 1}),
          new double[] {2, 0.1, 0},
          -1);
  private static final PlattScaling CALIBRATION = new PlattScaling(1, 0);

  private static PurchaseReport report(boolean generated, List<String> groups) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] rows = new float[EXAMPLES][3];
    boolean[] labels = new boolean[EXAMPLES];
    int[] shoppers = new int[EXAMPLES];
    double[] said = new double[EXAMPLES];
    double[] base = new double[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      for (int f = 0; f < 3; f++) {
        rows[i][f] = (float) random.nextGaussian();
      }
      rows[i][2] = i % 10 == 0 ? Float.NaN : rows[i][2];
      said[i] = CALIBRATION.probability(MODEL.logit(new float[] {rows[i][0], rows[i][1], 0}));
      labels[i] = random.nextDouble() < said[i];
      shoppers[i] = i / 3;
      base[i] = 0.35;
    }
    return new PurchaseReport(
        "shop <a>: & more",
        generated,
        new TestPart(List.of("hours <since>", "views", "noise"), rows, labels, shoppers),
        List.of(
            new Contestant("logistic-regression", Contestant.Role.MODEL, said, 0.5),
            new Contestant("v-old", Contestant.Role.CHAMPION, base, 0.5),
            new Contestant("base rate", Contestant.Role.BASELINE, base, 0.5)),
        MODEL,
        CALIBRATION,
        List.of(new Cut("kind", "类型", groups)),
        List.of(new LearningPoint(100, 0.6, 0.7), new LearningPoint(200, 0.5, 0.8)),
        List.of(new FusionStep("behaviour", base), new FusionStep("+ both", said)));
  }

  private static List<String> groups() {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      groups.add(i % 2 == 0 ? "new" : i % 3 == 0 ? "" : "returning");
    }
    return groups;
  }

  private static JsonNode json(Path folder) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(ReportFiles.JSON)));
  }

  @Test
  void tellsEveryContestantAndWhatTheNewModelGains(@TempDir Path folder) throws IOException {
    report(false, groups()).write(folder);
    JsonNode json = json(folder);

    assertThat(json.at("/shoppers").asInt()).isEqualTo(EXAMPLES / 3);
    assertThat(json.at("/contestants").size()).isEqualTo(3);
    JsonNode auc = json.at("/contestants/0/figures/auc");
    assertThat(auc.path("value").asDouble()).isBetween(0.8, 0.95);
    assertThat(auc.path("value").asDouble())
        .isBetween(auc.path("low").asDouble(), auc.path("high").asDouble());
    assertThat(json.at("/contestants/2/figures/auc/value").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/contestants/0/gain/value").asDouble()).isZero();
    assertThat(json.at("/contestants/1/gain/low").asDouble()).isPositive();
    JsonNode decisions = json.at("/curves/decisions");
    assertThat(
            decisions.path("hits").asInt()
                + decisions.path("misses").asInt()
                + decisions.path("falseAlarms").asInt()
                + decisions.path("quiet").asInt())
        .isEqualTo(EXAMPLES);
  }

  @Test
  void theFeatureThatPurchasesFollowIsFirstAndRaisesTheProbability(@TempDir Path folder)
      throws IOException {
    report(false, groups()).write(folder);
    JsonNode json = json(folder);

    assertThat(json.at("/importance/0/feature").asText()).isEqualTo("hours <since>");
    assertThat(json.at("/importance/2/contribution").asDouble()).isZero();
    JsonNode points = json.at("/partialDependence/0/points");
    assertThat(points.size()).isEqualTo(21);
    assertThat(points.get(20).path("probability").asDouble())
        .isGreaterThan(points.get(0).path("probability").asDouble() + 0.5);
  }

  @Test
  void fusionIsTheGainOverTheFirstStep(@TempDir Path folder) throws IOException {
    report(true, groups()).write(folder);
    JsonNode json = json(folder);
    assertThat(json.at("/fusion/0/gain/value").asDouble()).isZero();
    assertThat(json.at("/fusion/1/gain/low").asDouble()).isPositive();
    assertThat(page(folder)).contains("are generated", "程序生成");
    report(false, groups()).write(folder);
    assertThat(page(folder)).contains("the shop&#39;s own events").doesNotContain("generated");
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndEscapesNames(@TempDir Path folder) throws IOException {
    report(false, groups()).write(folder);
    String page = page(folder);
    assertThat(page)
        .contains("shop &lt;a&gt;: &amp; more", "hours &lt;since&gt;", "prefers-color-scheme:dark")
        .contains("ROC 曲线", "混淆矩阵", "校准曲线", "学习曲线", "特征重要性", "部分依赖", "公平性")
        .doesNotContain("<script", "http://", "https://", "NaN", "Infinity", "<since>");
  }

  @Test
  void whatCannotBeJudgedIsLeftOut(@TempDir Path folder) throws IOException {
    List<String> unknown = new ArrayList<>(groups());
    unknown.replaceAll(group -> "");
    report(false, unknown).write(folder);
    assertThat(json(folder).at("/fairness/0/groups").size()).isZero();
    assertThat(page(folder)).doesNotContain("公平性", "NaN");
  }

  @Test
  void refusesWhatDoesNotTellOfEveryExample() {
    assertThatThrownBy(() -> report(false, List.of("new")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kind tells of 1 examples where there are " + EXAMPLES);
    boolean[] two = new boolean[2];
    assertThatThrownBy(() -> new TestPart(List.of("x"), new float[1][1], two, new int[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String page(Path folder) throws IOException {
    return Files.readString(folder.resolve(ReportFiles.PAGE));
  }
}
