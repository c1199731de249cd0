package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.table.ExampleSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What models say of rows that they did not learn from, and models that may serve.
 *
 * @param rows which rows
 * @param logits by kind, then in the order of the rows
 * @param fitted models that may serve
 */
record HeldOutLogits(int[] rows, Map<ModelKind, double[]> logits, FittedKinds fitted) {

  /** Up to so many rows each is held out once and models are fitted again on all. */
  private static final int FEW_ROWS = 15_000;

  /** Of the folds that many rows are dealt into, one is held out. */
  private static final int FOLDS_OF_MANY = 8;

  private static final int FOLDS_OF_FEW = 3;

  /**
   * Fits each kind: on few rows in turn on all folds but one, then on all; on many rows once, on
   * those that are not held out.
   */
  static HeldOutLogits fit(
      ExampleSource source, int[] rows, List<ModelTrainer> trainers, long seed) {
    if (rows.length > FEW_ROWS) {
      Folds folds = Folds.of(source.labels(), source.groups(), rows, FOLDS_OF_MANY, seed);
      FittedKinds fitted = FittedKinds.fit(source, folds.outside(0), trainers, seed);
      HeldOutLogits held = empty(folds.in(0), trainers, fitted);
      held.add(fitted, 0, held.rows);
      return held;
    }
    Folds folds = Folds.of(source.labels(), source.groups(), rows, FOLDS_OF_FEW, seed);
    int[] order =
        IntStream.range(0, FOLDS_OF_FEW).flatMap(f -> IntStream.of(folds.in(f))).toArray();
    HeldOutLogits held = empty(order, trainers, FittedKinds.fit(source, rows, trainers, seed));
    int at = 0;
    for (int fold = 0; fold < FOLDS_OF_FEW; fold++) {
      held.add(FittedKinds.fit(source, folds.outside(fold), trainers, seed), at, folds.in(fold));
      at += folds.in(fold).length;
    }
    return held;
  }

  private static HeldOutLogits empty(int[] rows, List<ModelTrainer> trainers, FittedKinds fitted) {
    Map<ModelKind, double[]> logits = new EnumMap<>(ModelKind.class);
    trainers.forEach(trainer -> logits.put(trainer.kind(), new double[rows.length]));
    return new HeldOutLogits(rows, logits, fitted);
  }

  private void add(FittedKinds models, int at, int[] heldOut) {
    logits.forEach(
        (kind, values) -> {
          for (int i = 0; i < heldOut.length; i++) {
            values[at + i] = models.logit(kind, heldOut[i]);
          }
        });
  }
}
