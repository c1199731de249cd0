package dev.cartwise.training.purchaseintent.boosting;

import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.run.TrainingFailure;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.SplittableRandom;

/** The native library LightGBM. */
public final class LightGbm {

  private LightGbm() {}

  /**
   * Boosts trees on examples of both outcomes.
   *
   * @param validation decides how many trees are right; then they are grown anew on all examples
   * @return the model text, format v4
   * @throws TrainingFailure if the library cannot be loaded
   */
  public static String boost(
      Examples train, Examples validation, BoostingSettings settings, long seed) {
    try {
      OwnLibrary.load();
      return boost(train, validation, settings, new SplittableRandom(seed));
    } catch (LinkageError e) {
      throw new TrainingFailure(
          "The native library of LightGBM cannot be loaded; on Linux it needs libgomp.so.1 (Debian"
              + " package libgomp1): "
              + e.getMessage(),
          e);
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM refused: " + e.getMessage(), e);
    }
  }

  private static String boost(
      Examples train, Examples validation, BoostingSettings settings, SplittableRandom seeds)
      throws LGBMException {
    int best;
    try (BinnedExamples learned = BinnedExamples.of(train, settings);
        BinnedExamples heldOut = learned.binned(validation)) {
      best = learned.bestNumber(heldOut, seeds.nextInt(Integer.MAX_VALUE));
    }
    Examples all = train.and(validation);
    int trees = (int) Math.round(best * (double) all.size() / train.size());
    try (BinnedExamples learned = BinnedExamples.of(all, settings)) {
      return learned.boost(trees, seeds.nextInt(Integer.MAX_VALUE));
    }
  }
}
