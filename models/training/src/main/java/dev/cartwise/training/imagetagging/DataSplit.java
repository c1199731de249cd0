package dev.cartwise.training.imagetagging;

import dev.cartwise.training.imagetagging.data.LabelledItem;
import dev.cartwise.training.imagetagging.data.PictureFiles;
import dev.cartwise.training.imagetagging.data.PictureSides;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.List;

/**
 * Labelled pictures to learn from and to tune on; copies of one file are on the same side.
 *
 * @param train to learn from
 * @param validation to tune on and to report, by halves that tune each other's figures
 */
record DataSplit(List<LabelledItem> train, PictureSides validation) {

  private static final String TRAIN = "train";
  private static final String VALIDATION = "val";
  private static final double SHARE = 1 / 7.0;
  private static final int GRAINS = 1 << 16;

  /**
   * The split of the labels' column {@code split}; without one, a seventh validates, by the content
   * of the files.
   *
   * @throws TrainingFailure if either side is empty, or a half of the validation
   */
  static DataSplit of(List<LabelledItem> items, PictureFiles files) throws IOException {
    boolean given = items.stream().anyMatch(item -> !item.split().isEmpty());
    List<LabelledItem> used =
        items.stream()
            .filter(item -> !given || item.split().equals(TRAIN) || item.split().equals(VALIDATION))
            .toList();
    PictureSides sides =
        PictureSides.of(
            used, files, (item, drawn) -> given ? item.split().equals(VALIDATION) : drawn < SHARE);
    PictureSides halves =
        PictureSides.of(sides.held(), files, (item, drawn) -> drawn * GRAINS % 1 < 0.5);
    if (sides.others().isEmpty() || halves.held().isEmpty() || halves.others().isEmpty()) {
      throw new TrainingFailure(
          "The labels leave "
              + sides.others().size()
              + " pictures to learn from and "
              + sides.held().size()
              + " to validate: both are needed, the latter from two files on.");
    }
    return new DataSplit(sides.others(), halves);
  }
}
