package dev.cartwise.training.purchaseintent.boosting;

import dev.cartwise.training.purchaseintent.table.Examples;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import org.jspecify.annotations.Nullable;

/** Examples in LightGBM's memory, their values in bins. */
final class BinnedExamples implements AutoCloseable {

  private static final int VALIDATION = 1;

  private final BoostingSettings settings;
  private final LGBMDataset data;

  private BinnedExamples(BoostingSettings settings, LGBMDataset data) {
    this.settings = settings;
    this.data = data;
  }

  static BinnedExamples of(Examples examples, BoostingSettings settings) throws LGBMException {
    return new BinnedExamples(settings, dataset(examples, settings, null));
  }

  /** Other examples in the same bins. */
  BinnedExamples binned(Examples others) throws LGBMException {
    return new BinnedExamples(settings, dataset(others, settings, data));
  }

  private static LGBMDataset dataset(
      Examples examples, BoostingSettings settings, @Nullable LGBMDataset binnedLike)
      throws LGBMException {
    int columns = examples.features().size();
    float[] values = new float[Math.multiplyExact(examples.size(), columns)];
    float[] labels = new float[examples.size()];
    for (int row = 0; row < labels.length; row++) {
      System.arraycopy(examples.rows()[row], 0, values, row * columns, columns);
      labels[row] = examples.labels()[row] ? 1 : 0;
    }
    LGBMDataset dataset =
        LGBMDataset.createFromMat(
            values, labels.length, columns, true, settings.binning(), binnedLike);
    dataset.setField("label", labels);
    return dataset;
  }

  /** How many trees, at least 1, validate best before several in a row validate no better. */
  int bestNumber(BinnedExamples validation, int seed) throws LGBMException {
    try (LGBMBooster booster = LGBMBooster.create(data, settings.parameters(seed))) {
      booster.addValidData(validation.data);
      double least = Double.POSITIVE_INFINITY;
      int best = 1;
      for (int trees = 1; trees - best <= settings.patience(); trees++) {
        if (trees > settings.mostTrees() || booster.updateOneIter()) {
          break;
        }
        double lost = booster.getEval(VALIDATION)[0];
        if (lost < least) {
          least = lost;
          best = trees;
        }
      }
      return best;
    }
  }

  /** The model text of so many trees, fewer where nothing is left to split. */
  String boost(int trees, int seed) throws LGBMException {
    try (LGBMBooster booster = LGBMBooster.create(data, settings.parameters(seed))) {
      int grown = 0;
      while (grown < trees && !booster.updateOneIter()) {
        grown++;
      }
      return booster.saveModelToString(0, Math.max(1, grown), FeatureImportanceType.SPLIT);
    }
  }

  @Override
  public void close() throws LGBMException {
    data.close();
  }
}
