package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.run.TrainingFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * Labelled pictures to learn from and to tune on.
 *
 * @param train to learn from
 * @param validation to tune on and to report
 */
record DataSplit(List<LabelledItem> train, List<LabelledItem> validation) {

  private static final String TRAIN = "train";
  private static final String VALIDATION = "val";
  private static final int FOLDS = 7;

  /**
   * The split of the labels' column {@code split}; without one, every seventh picture by the hash
   * of its id validates.
   *
   * @throws TrainingFailure if either side is empty
   */
  static DataSplit of(List<LabelledItem> items) {
    boolean given = items.stream().anyMatch(item -> !item.split().isEmpty());
    List<LabelledItem> train = new ArrayList<>();
    List<LabelledItem> validation = new ArrayList<>();
    for (LabelledItem item : items) {
      boolean held = Math.floorMod(item.id().hashCode() * 31, FOLDS) == 0;
      if (given ? item.split().equals(VALIDATION) : held) {
        validation.add(item);
      } else if (!given || item.split().equals(TRAIN)) {
        train.add(item);
      }
    }
    if (train.isEmpty() || validation.isEmpty()) {
      throw new TrainingFailure(
          "The labels leave "
              + train.size()
              + " pictures to learn from and "
              + validation.size()
              + " to validate: both are needed.");
    }
    return new DataSplit(train, validation);
  }
}
