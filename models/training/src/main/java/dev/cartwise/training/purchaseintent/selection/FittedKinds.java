package dev.cartwise.training.purchaseintent.selection;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.purchaseintent.model.ScoringModel;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.table.ColumnShape;
import dev.cartwise.training.purchaseintent.table.Encoding;
import dev.cartwise.training.purchaseintent.table.ExampleSource;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model of each kind, fitted on the same rows.
 *
 * @param encoding learned from the same rows
 * @param shapes the form in which each kind takes its columns
 * @param models by kind
 */
record FittedKinds(
    Encoding encoding, Map<ModelKind, ColumnShape> shapes, Map<ModelKind, ScoringModel> models) {

  private static final Logger LOG = LoggerFactory.getLogger(FittedKinds.class);

  /** Of so many folds that rows are dealt into, one says when a fit is done. */
  private static final int MOST_FOLDS = 8;

  private static final int LEAST_IN_FOLD = 3;

  /**
   * Fits on some rows, of which a part only says when a fit is done.
   *
   * @param rows those that may be looked at
   */
  static FittedKinds fit(ExampleSource source, int[] rows, List<ModelTrainer> trainers, long seed) {
    int count = Math.max(2, Math.min(MOST_FOLDS, rows.length / LEAST_IN_FOLD));
    Folds folds = Folds.of(source.labels(), source.groups(), rows, count, seed);
    int[] stopping = folds.in(count - 1);
    Encoding encoding = source.encode(folds.outside(count - 1), seed);
    Map<ColumnShape, Examples> learned = new EnumMap<>(ColumnShape.class);
    Map<ColumnShape, Examples> validation = new EnumMap<>(ColumnShape.class);
    for (ColumnShape shape : ColumnShape.values()) {
      learned.put(shape, encoding.learned(shape));
      validation.put(shape, encoding.others(shape, stopping));
    }
    Map<ModelKind, ColumnShape> shapes = new EnumMap<>(ModelKind.class);
    Map<ModelKind, ScoringModel> models = new EnumMap<>(ModelKind.class);
    for (ModelTrainer trainer : trainers) {
      ColumnShape shape = trainer.wantsExpanded() ? ColumnShape.EXPANDED : ColumnShape.PLAIN;
      shapes.put(trainer.kind(), shape);
      Examples train = Objects.requireNonNull(learned.get(shape));
      Examples stop = Objects.requireNonNull(validation.get(shape));
      models.put(trainer.kind(), fit(trainer, train, stop, seed));
    }
    return new FittedKinds(encoding, shapes, models);
  }

  private static ScoringModel fit(
      ModelTrainer trainer, Examples train, Examples validation, long seed) {
    if (train.features().isEmpty()) {
      return BaseRate.of(train.labels());
    }
    long start = System.nanoTime();
    ScoringModel model = trainer.fit(train, validation, seed);
    LOG.info(
        "{}: {} rows of {} features in {} ms",
        trainer.kind(),
        train.size(),
        train.features().size(),
        (System.nanoTime() - start) / 1_000_000);
    return model;
  }

  /** The form in which a kind takes its columns. */
  ColumnShape shape(ModelKind kind) {
    return Objects.requireNonNull(shapes.get(kind));
  }

  /** The log odds that a kind's model gives to a row that it did not learn from. */
  double logit(ModelKind kind, int row) {
    return Objects.requireNonNull(models.get(kind)).logit(encoding.row(shape(kind), row));
  }
}
