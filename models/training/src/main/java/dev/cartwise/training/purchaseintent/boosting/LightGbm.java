package dev.cartwise.training.purchaseintent.boosting;

import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.run.TrainingFailure;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The native library LightGBM. */
public final class LightGbm {

  private LightGbm() {}

  /**
   * Boosts trees on examples of both outcomes.
   *
   * @param validation decides how many trees are kept
   * @return the model text of each booster, format v4
   * @throws TrainingFailure if the library cannot be loaded
   */
  public static List<String> boost(
      Examples train, Examples validation, BoostingSettings settings, long seed) {
    SplittableRandom seeds = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    try {
      OwnLibrary.load();
      try (BinnedExamples data = BinnedExamples.of(train, validation, settings)) {
        while (texts.size() < settings.boosters()) {
          texts.add(data.boost(seeds.nextInt(Integer.MAX_VALUE)));
        }
      }
    } catch (LinkageError e) {
      throw new TrainingFailure(
          "The native library of LightGBM cannot be loaded; on Linux it needs libgomp.so.1 (Debian"
              + " package libgomp1): "
              + e.getMessage(),
          e);
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM refused: " + e.getMessage(), e);
    }
    return texts;
  }
}
