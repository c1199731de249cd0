package dev.cartwise.training.purchaseintent.fit;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** One trainer for every kind of model. */
public final class Trainers {

  private Trainers() {}

  /**
   * All of them, in the order of {@link dev.cartwise.purchaseintent.model.ModelKind}.
   *
   * @param spark stays open as long as they fit
   */
  public static List<ModelTrainer> all(SparkSession spark) {
    return List.of(
        new LogisticRegressionTrainer(spark),
        new LinearSvmTrainer(spark),
        new DecisionTreeTrainer(spark),
        new GradientBoostedTreesTrainer(),
        new NeuralNetworkTrainer());
  }
}
