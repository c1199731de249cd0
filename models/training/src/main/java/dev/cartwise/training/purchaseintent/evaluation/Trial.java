package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.training.purchaseintent.selection.Folds;
import dev.cartwise.training.purchaseintent.table.encoding.LabelledTable;
import dev.cartwise.training.run.TrainingFailure;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One training and what it is asked about.
 *
 * @param learned rows that models, calibrations and thresholds may be made of
 * @param asked rows that are predicted
 */
record Trial(int[] learned, int[] asked) {

  /** With fewer rows of an outcome, one could not be held out of each fit. */
  private static final int LEAST_OF_EACH = 3;

  Trial {
    if (asked.length == 0) {
      throw new TrainingFailure("There are fewer rows than folds.");
    }
  }

  /** Learns from the first rows and is asked about the others. */
  static List<Trial> split(LabelledTable table, int learnable) {
    Trial trial =
        new Trial(
            IntStream.range(0, learnable).toArray(),
            IntStream.range(learnable, table.size()).toArray());
    return List.of(trial.checked(table));
  }

  /** Is asked about each fold in turn, having learned from the others. */
  static List<Trial> folds(LabelledTable table, int count, long seed) {
    int[] all = IntStream.range(0, table.size()).toArray();
    Folds folds = Folds.of(table.labels(), table.groups(), all, count, seed);
    return IntStream.range(0, count)
        .mapToObj(fold -> new Trial(folds.outside(fold), folds.in(fold)).checked(table))
        .toList();
  }

  private Trial checked(LabelledTable table) {
    long positive = IntStream.of(learned).filter(row -> table.labels()[row]).count();
    if (Math.min(positive, learned.length - positive) < LEAST_OF_EACH) {
      throw new TrainingFailure(
          "Models need %d rows of each outcome to learn from; of %d rows %d are positive."
              .formatted(LEAST_OF_EACH, learned.length, positive));
    }
    return this;
  }
}
