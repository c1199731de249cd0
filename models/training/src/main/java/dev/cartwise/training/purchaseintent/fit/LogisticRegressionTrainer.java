package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.LinearModel;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.Standardizer;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.SparkSession;

/** Logistic regression with an elastic net (Zou and Hastie 2005), by Spark ML. */
final class LogisticRegressionTrainer implements ModelTrainer {

  private static final List<Penalty> PENALTIES =
      List.of(new Penalty(3e-3, 0.5), new Penalty(1e-3, 0.5));
  private static final int MOST_ITERATIONS = 40;

  private final SparkSession spark;

  LogisticRegressionTrainer(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LOGISTIC_REGRESSION;
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
            MeanLoss.LOGISTIC,
            (rows, inputs, penalty) -> model(inputs, solve(rows, penalty)));
    return fit.fit(train, validation, seed);
  }

  static LogisticRegressionModel solve(SparkRows rows, Penalty penalty) {
    return new LogisticRegression()
        .setLabelCol(SparkRows.LABEL)
        .setFeaturesCol(SparkRows.FEATURES)
        .setStandardization(false)
        .setRegParam(penalty.strength())
        .setElasticNetParam(penalty.lasso())
        .setMaxIter(MOST_ITERATIONS)
        .fit(rows.table());
  }

  static LinearModel model(Standardizer inputs, LogisticRegressionModel solved) {
    return new LinearModel(inputs, solved.coefficients().toArray(), solved.intercept());
  }
}
