package dev.cartwise.training.purchaseintent.fit;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.boosting.BoostingSettings;
import dev.cartwise.training.purchaseintent.boosting.LightGbm;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.purchaseintent.trees.BoosterText;

/** Gradient-boosted trees by LightGBM (Ke et al. 2017). */
final class GradientBoostedTreesTrainer implements ModelTrainer {

  @Override
  public ModelKind kind() {
    return ModelKind.GRADIENT_BOOSTED_TREES;
  }

  @Override
  public boolean wantsExpanded() {
    return false;
  }

  @Override
  public ScoringModel fit(Examples train, Examples validation, long seed) {
    Outcomes.of(train, validation);
    BoostingSettings settings = BoostingSettings.forSize(train.size());
    String text = LightGbm.boost(train, validation, settings, seed);
    return BoosterText.read(text, train.features().size());
  }
}
