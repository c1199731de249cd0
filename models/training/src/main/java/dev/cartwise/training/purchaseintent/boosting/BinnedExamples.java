package dev.cartwise.training.purchaseintent.boosting;

import dev.cartwise.training.purchaseintent.table.Examples;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import org.jspecify.annotations.Nullable;

/** Examples in LightGBM's memory, binned once for every booster. */
final class BinnedExamples implements AutoCloseable {

  private static final int VALIDATION = 1;

  private final BoostingSettings settings;
  private final LGBMDataset train;
  private final LGBMDataset validation;

  private BinnedExamples(BoostingSettings settings, LGBMDataset train, LGBMDataset validation) {
    this.settings = settings;
    this.train = train;
    this.validation = validation;
  }

  static BinnedExamples of(Examples train, Examples validation, BoostingSettings settings)
      throws LGBMException {
    LGBMDataset binned = dataset(train, settings, null);
    try {
      return new BinnedExamples(settings, binned, dataset(validation, settings, binned));
    } catch (LGBMException e) {
      binned.close();
      throw e;
    }
  }

  private static LGBMDataset dataset(
      Examples examples, BoostingSettings settings, @Nullable LGBMDataset binnedLike)
      throws LGBMException {
    LGBMDataset dataset =
        LGBMDataset.createFromMat(
            values(examples),
            examples.size(),
            examples.features().size(),
            true,
            settings.binning(),
            binnedLike);
    float[] labels = new float[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = examples.labels()[i] ? 1 : 0;
    }
    dataset.setField("label", labels);
    return dataset;
  }

  private static float[] values(Examples examples) {
    int columns = examples.features().size();
    float[] values = new float[Math.multiplyExact(examples.size(), columns)];
    for (int row = 0; row < examples.size(); row++) {
      System.arraycopy(examples.rows()[row], 0, values, row * columns, columns);
    }
    return values;
  }

  /** Boosts until trees validate no better, and returns the model text of the best number. */
  String boost(int seed) throws LGBMException {
    LGBMBooster booster = LGBMBooster.create(train, settings.parameters(seed));
    try {
      booster.addValidData(validation);
      double least = Double.POSITIVE_INFINITY;
      int kept = 1;
      for (int trees = 1; trees <= settings.mostTrees(); trees++) {
        boolean over = booster.updateOneIter();
        double lost = booster.getEval(VALIDATION)[0];
        if (!over && lost < least) {
          least = lost;
          kept = trees;
        }
        if (over || trees - kept >= settings.patience()) {
          break;
        }
      }
      return booster.saveModelToString(0, kept, FeatureImportanceType.SPLIT);
    } finally {
      booster.close();
    }
  }

  @Override
  public void close() throws LGBMException {
    validation.close();
    train.close();
  }
}
