package dev.cartwise.training.purchaseintent.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.PlattScaling;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.purchaseintent.graph.SampleExamples;
import dev.cartwise.training.purchaseintent.graph.ServedGraph;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.trees.SparkTree;
import dev.cartwise.training.purchaseintent.trees.TreeArrays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.classification.DecisionTreeClassificationModel;
import org.apache.spark.ml.classification.LinearSVCModel;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkParityIT {

  private static final Examples TRAIN = SampleExamples.drawn(1_500, 1);
  private static final Examples VALIDATION = SampleExamples.drawn(500, 2);
  private static final PlattScaling PLATT = new PlattScaling(1.2, -0.3);
  private static final int ROWS = 100_000;

  @TempDir private static Path scratch;
  private static SparkSession spark;

  @TempDir private Path directory;

  @BeforeAll
  static void openSpark() {
    spark = LocalSpark.open("test", scratch);
  }

  @AfterAll
  static void closeSpark() {
    spark.stop();
  }

  @Test
  void servesWhatSparksLogisticRegressionSays() throws IOException {
    Standardizer inputs = StandardizerFit.of(TRAIN);
    LogisticRegressionModel solved;
    try (SparkRows rows = SparkRows.of(spark, TRAIN, inputs::apply)) {
      solved = LogisticRegressionTrainer.solve(rows, new Penalty(1e-3, 0.5));
    }
    float[][] rows = SampleExamples.tricky(ROWS, TRAIN, inputs.mean(), 3);

    try (ServedGraph graph =
        new ServedGraph(LogisticRegressionTrainer.model(inputs, solved), PLATT, directory)) {
      graph.agreesWith(rows, row -> solved.predictRaw(standardized(inputs, row)).apply(1));
    }
  }

  @Test
  void servesWhatSparksSupportVectorMachineSays() throws IOException {
    Standardizer inputs = StandardizerFit.of(TRAIN);
    LinearSVCModel solved;
    try (SparkRows rows = SparkRows.of(spark, TRAIN, inputs::apply)) {
      solved = LinearSvmTrainer.solve(rows, new Penalty(1e-3, 0));
    }
    float[][] rows = SampleExamples.tricky(ROWS, TRAIN, inputs.mean(), 4);

    try (ServedGraph graph =
        new ServedGraph(LinearSvmTrainer.model(inputs, solved), PLATT, directory)) {
      graph.agreesWith(rows, row -> solved.predictRaw(standardized(inputs, row)).apply(1));
    }
  }

  private static Vector standardized(Standardizer inputs, float[] row) {
    return Vectors.dense(inputs.apply(row));
  }

  @Test
  void servesWhatSparksDecisionTreeSays() throws IOException {
    MissingFill fill = MissingFill.of(TRAIN);
    DecisionTreeClassificationModel grown;
    try (SparkRows rows = SparkRows.of(spark, TRAIN, fill::apply)) {
      grown = DecisionTreeTrainer.grow(rows, 5);
    }
    double baseRate = Outcomes.of(TRAIN, VALIDATION).baseRate();
    TreeModel model = new SparkTree(grown.rootNode(), fill.values(), baseRate).cutAt(99);
    float[][] rows = SampleExamples.tricky(ROWS, TRAIN, model.threshold(), 6);

    try (ServedGraph graph = new ServedGraph(model, PLATT, directory)) {
      graph.agreesWith(
          rows,
          row -> {
            Vector counts = grown.predictRaw(Vectors.dense(fill.apply(row)));
            return Math.log(counts.apply(1) + 2 * baseRate)
                - Math.log(counts.apply(0) + 2 * (1 - baseRate));
          });
    }
  }

  @Test
  void everyKindLearnsSomethingAndTheSameFromTheSameSeed() {
    for (ModelTrainer trainer : Trainers.all(spark)) {
      boolean margins = trainer.kind() == ModelKind.LINEAR_SVM;
      MeanLoss loss = margins ? MeanLoss.HINGE : MeanLoss.LOGISTIC;
      ScoringModel model = trainer.fit(TRAIN, VALIDATION, 7);

      assertThat(loss.of(model, VALIDATION))
          .as(trainer.kind().toString())
          .isLessThan(0.95 * loss.of(constantModel(), VALIDATION));
      assertThat(logits(trainer.fit(TRAIN, VALIDATION, 7)))
          .as(trainer.kind().toString())
          .isEqualTo(logits(model));
    }
  }

  @Test
  void everyKindBearsFeaturesThatNeverVary() {
    Examples constant = constant();
    for (ModelTrainer trainer : Trainers.all(spark)) {
      double logit = trainer.fit(constant, constant, 9).logit(new float[] {3, Float.NaN});

      assertThat(1 / (1 + Math.exp(-logit)))
          .as(trainer.kind().toString())
          .isEqualTo(0.2, within(0.05));
    }
  }

  private static Examples constant() {
    float[][] rows = new float[500][];
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {3, Float.NaN};
      labels[i] = i % 5 == 0;
    }
    return new Examples(rows, labels, List.of("constant", "missing"), null);
  }

  private static TreeModel constantModel() {
    TreeArrays arrays = new TreeArrays();
    arrays.root(arrays.leaf(Outcomes.of(TRAIN, VALIDATION).logOdds(), 1));
    return arrays.build(SampleExamples.FEATURES.size());
  }

  private static double[] logits(ScoringModel model) {
    return Arrays.stream(VALIDATION.rows()).mapToDouble(model::logit).toArray();
  }
}
