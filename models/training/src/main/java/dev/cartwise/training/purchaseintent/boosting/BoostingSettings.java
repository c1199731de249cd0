package dev.cartwise.training.purchaseintent.boosting;

/**
 * How boosting goes about its work.
 *
 * @param mostTrees that are grown to find how many are right
 * @param patience trees in a row that may validate no better
 * @param rate what each tree's leaves are multiplied by
 * @param leastInLeaf examples of a leaf
 */
public record BoostingSettings(int mostTrees, int patience, double rate, int leastInLeaf) {

  private static final int MANY = 30_000;

  /** The settings for so many examples; decision 26 tells how they were chosen. */
  public static BoostingSettings forSize(int examples) {
    return examples < MANY
        ? new BoostingSettings(260, 40, 0.03, Math.max(1, Math.min(100, examples / 50)))
        : new BoostingSettings(200, 20, 0.08, 100);
  }

  /** The settings in LightGBM's words; the same words and data give the same trees. */
  String parameters(int seed) {
    return String.join(
        " ",
        "objective=binary",
        "metric=binary_logloss",
        "learning_rate=" + rate,
        "num_leaves=15",
        "max_depth=6",
        "min_data_in_leaf=" + leastInLeaf,
        "feature_fraction=0.7",
        "bagging_fraction=0.8",
        "bagging_freq=1",
        "lambda_l2=1",
        "seed=" + seed,
        binning());
  }

  /** The settings of what is the same for every booster. */
  String binning() {
    return "max_bin=63 min_data_in_bin=3 feature_pre_filter=false min_data_in_leaf="
        + leastInLeaf
        + " deterministic=true force_row_wise=true num_threads=1 verbosity=-1";
  }
}
