package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.List;
import org.apache.spark.ml.classification.LinearSVC;
import org.apache.spark.ml.classification.LinearSVCModel;
import org.apache.spark.sql.SparkSession;

/**
 * A linear support vector machine by Spark ML. Its logit is the margin, which calibration scales.
 */
final class LinearSvmTrainer implements ModelTrainer {

  private static final List<Penalty> PENALTIES =
      List.of(new Penalty(1e-3, 0), new Penalty(1e-2, 0));
  private static final int MOST_ITERATIONS = 15;

  private final SparkSession spark;

  LinearSvmTrainer(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LINEAR_SVM;
  }

  @Override
  public boolean wantsExpanded() {
    return true;
  }

  @Override
  public ScoringModel fit(Examples train, Examples validation, long seed) {
    LinearFit fit =
        new LinearFit(
            spark,
            PENALTIES,
            MeanLoss.HINGE,
            (rows, inputs, penalty) -> model(inputs, solve(rows, penalty)));
    return fit.fit(train, validation, seed);
  }

  static LinearSVCModel solve(SparkRows rows, Penalty penalty) {
    return new LinearSVC()
        .setLabelCol(SparkRows.LABEL)
        .setFeaturesCol(SparkRows.FEATURES)
        .setStandardization(false)
        .setRegParam(penalty.strength())
        .setMaxIter(MOST_ITERATIONS)
        .fit(rows.table());
  }

  static LinearModel model(Standardizer inputs, LinearSVCModel solved) {
    return new LinearModel(inputs, solved.coefficients().toArray(), solved.intercept());
  }
}
