package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.purchaseintent.model.TreeModel;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.trees.SparkTree;
import org.apache.spark.ml.classification.DecisionTreeClassificationModel;
import org.apache.spark.ml.classification.DecisionTreeClassifier;
import org.apache.spark.sql.SparkSession;

/** One decision tree by Spark ML, cut off at the depth that validates best. */
final class DecisionTreeTrainer implements ModelTrainer {

  private static final int MOST_DEPTH = 8;
  private static final int LEAST_IN_LEAF = 20;

  private final SparkSession spark;

  DecisionTreeTrainer(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.DECISION_TREE;
  }

  @Override
  public boolean wantsExpanded() {
    return false;
  }

  @Override
  public ScoringModel fit(Examples train, Examples validation, long seed) {
    Outcomes outcomes = Outcomes.of(train, validation);
    MissingFill fill = MissingFill.of(train);
    DecisionTreeClassificationModel grown;
    try (SparkRows rows = SparkRows.of(spark, train, fill::apply)) {
      grown = grow(rows, seed);
    }
    SparkTree tree = new SparkTree(grown.rootNode(), fill.values(), outcomes.baseRate());
    TreeModel best = tree.cutAt(0);
    double least = MeanLoss.LOGISTIC.of(best, validation);
    for (int depth = 1; depth <= grown.depth(); depth++) {
      TreeModel cut = tree.cutAt(depth);
      double lost = MeanLoss.LOGISTIC.of(cut, validation);
      if (lost < least) {
        least = lost;
        best = cut;
      }
    }
    return best;
  }

  static DecisionTreeClassificationModel grow(SparkRows rows, long seed) {
    return new DecisionTreeClassifier()
        .setLabelCol(SparkRows.LABEL)
        .setFeaturesCol(SparkRows.FEATURES)
        .setImpurity("entropy")
        .setMaxDepth(MOST_DEPTH)
        .setMaxBins(64)
        .setMinInstancesPerNode(LEAST_IN_LEAF)
        .setSeed(seed)
        .fit(rows.table());
  }
}
