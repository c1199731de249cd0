package dev.cartwise.training.purchaseintent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.selection.TinyTrainers;
import dev.cartwise.training.purchaseintent.table.file.LabelRule;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentEvaluationTest {

  @TempDir private Path directory;

  private Path write(String name, int seed, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder("pages,month,shopper,leak,bought\n");
    for (int row = 0; row < rows; row++) {
      int pages = random.nextInt(20);
      boolean bought = random.nextInt(20) < pages / 2;
      text.append(random.nextInt(10) == 0 ? "" : pages)
          .append(random.nextBoolean() ? ",May" : seed == 1 ? ",Nov" : ",Dec")
          .append(",s")
          .append(row / 4)
          .append(",")
          .append(bought ? 7 : 3)
          .append(",")
          .append(bought ? "yes" : "no")
          .append("\n");
    }
    return Files.writeString(directory.resolve(name), text.toString());
  }

  private static EvaluationRequest request(
      Path data, @Nullable Path test, int folds, String... excluded) {
    return new EvaluationRequest(
        data,
        Optional.ofNullable(test),
        folds,
        new LabelRule("bought", null),
        Optional.empty(),
        List.of(excluded),
        1);
  }

  private static IntentEvaluation run(EvaluationRequest request) {
    return IntentEvaluation.run(request, TinyTrainers.all());
  }

  @Test
  void poolsTheAnswersOfAllFolds() throws IOException {
    IntentEvaluation found = run(request(write("d.csv", 1, 800), null, 5, "leak"));
    assertThat(found.rows()).isEqualTo(800);
    assertThat(found.choices()).hasSize(5);
    assertThat(found.chosen().auc()).isBetween(0.6, 0.9);
    assertThat(found.chosen()).isEqualTo(found.all().get(found.model()));
    assertThat(found.warnings()).isEmpty();
  }

  @Test
  void learnsFromOneFileAndIsAskedAboutAnother() throws IOException {
    IntentEvaluation found =
        run(request(write("d.csv", 1, 800), write("t.csv", 2, 300), 0, "leak"));
    assertThat(found.rows()).isEqualTo(300);
    assertThat(found.learnable()).isEqualTo(800);
    assertThat(found.chosen().auc()).isBetween(0.6, 0.9);
  }

  @Test
  void warnsOfAColumnThatDecidesTheLabelAlone() throws IOException {
    IntentEvaluation found = run(request(write("d.csv", 1, 400), null, 3));
    assertThat(found.warnings())
        .hasSize(1)
        .allSatisfy(warning -> assertThat(warning).contains("leak").contains("AUC 1.000"));
  }

  @Test
  void saysTheBaseRateWhereNothingVaries() throws IOException {
    StringBuilder text = new StringBuilder("a,b,bought\n");
    for (int row = 0; row < 100; row++) {
      text.append("1,x,").append(row % 4 == 0).append("\n");
    }
    Path file = Files.writeString(directory.resolve("constant.csv"), text);
    IntentEvaluation found = run(request(file, null, 5));
    PurchaseFigures figures = found.chosen();
    assertThat(figures.auc()).isEqualTo(0.5);
    assertThat(figures.ap()).isEqualTo(0.25);
    assertThat(figures.ece()).isLessThan(0.02);
    assertThat(found.leftOut()).containsOnlyKeys("a", "b");
    assertThat(found.warnings())
        .containsExactly("No column tells rows apart; every answer is the share of purchases.");
  }

  @Test
  void writesTheAgreedMembersFirst() throws IOException {
    JsonNode line =
        EvaluationAnswer.of(run(request(write("d.csv", 1, 400), null, 3, "leak"))).json();
    assertThat(line.fieldNames())
        .toIterable()
        .startsWith(
            "rows",
            "auc",
            "ap",
            "logLoss",
            "accuracy",
            "precision",
            "recall",
            "f1",
            "brier",
            "ece",
            "model",
            "allModels");
    assertThat(line.get("model").asText()).isEqualTo("logistic-regression");
    assertThat(line.get("allModels").get("linear-svm").fieldNames())
        .toIterable()
        .containsExactly(
            "auc", "ap", "logLoss", "accuracy", "precision", "recall", "f1", "brier", "ece");
    assertThat(line.get("intervals").get("auc").get("low").asDouble())
        .isLessThan(line.get("auc").asDouble());
  }

  @Test
  void saysNullWhereTheFileHasOneOutcome() throws IOException {
    Path test = directory.resolve("one.csv");
    Files.writeString(test, "pages,month,shopper,leak,bought\n3,May,s1,3,no\n5,May,s2,3,no\n");
    JsonNode line =
        EvaluationAnswer.of(run(request(write("d.csv", 1, 400), test, 0, "leak"))).json();
    assertThat(line.get("auc").isNull()).isTrue();
    assertThat(line.get("brier").isNumber()).isTrue();
  }

  @Test
  void refusesWhatItCannotLearnFrom() throws IOException {
    Path data = write("d.csv", 1, 100);
    assertThatThrownBy(() -> run(request(data, null, 5, "weight")))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("no column weight; it has pages, month");
    Path few = Files.writeString(directory.resolve("few.csv"), "a,bought\n1,yes\n2,no\n3,no\n");
    assertThatThrownBy(() -> run(request(few, null, 2)))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("rows of each outcome");
  }
}
