package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.figures.BootstrapIntervals;
import dev.cartwise.training.purchaseintent.figures.Interval;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.figures.ScoredRows;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.purchaseintent.table.encoding.TellingColumns;
import dev.cartwise.training.purchaseintent.table.file.SampledFile;
import dev.cartwise.training.run.TrainingFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a measurement found.
 *
 * @param rows that were predicted
 * @param learnable rows to learn from, and to be asked about with folds
 * @param baseRate the share of purchases among rows that were predicted, 0 to 1
 * @param model the kind that was chosen, of several trials most often
 * @param choices what each trial chose
 * @param chosen figures of the models that were chosen
 * @param intervals of these, by name
 * @param all figures of each kind
 * @param files what was read
 * @param leftOut columns that nothing could be learned from, with the reason
 * @param warnings sentences on what makes the figures doubtful
 */
public record IntentEvaluation(
    int rows,
    int learnable,
    double baseRate,
    ModelKind model,
    List<FittedIntent> choices,
    PurchaseFigures chosen,
    Map<String, Interval> intervals,
    Map<ModelKind, PurchaseFigures> all,
    List<SampledFile> files,
    Map<String, String> leftOut,
    List<String> warnings) {

  /**
   * Measures.
   *
   * @throws TrainingFailure if a file is not readable or not fit to learn from
   */
  public static IntentEvaluation run(EvaluationRequest request, List<ModelTrainer> trainers) {
    EvaluationTable read = EvaluationTable.read(request);
    List<Trial> trials =
        request.test().isPresent()
            ? Trial.split(read.table(), read.learnable())
            : Trial.folds(read.table(), request.folds(), request.seed());
    List<String> warnings = warnings(read, request.seed());
    Answers answers = Answers.of(read.table(), trials, trainers, request.seed());
    Map<ModelKind, PurchaseFigures> all = new EnumMap<>(ModelKind.class);
    answers.all().forEach((kind, pooled) -> all.put(kind, pooled.rows().figures()));
    ScoredRows chosen = answers.chosen().rows();
    long purchases = IntStream.range(0, chosen.size()).filter(i -> chosen.labels()[i]).count();
    return new IntentEvaluation(
        chosen.size(),
        read.learnable(),
        purchases / (double) chosen.size(),
        answers.mostChosen(),
        answers.choices(),
        chosen.figures(),
        BootstrapIntervals.of(chosen, request.seed()),
        all,
        read.files(),
        read.leftOut(),
        warnings);
  }

  private static List<String> warnings(EvaluationTable read, long seed) {
    List<String> warnings = new ArrayList<>();
    for (SampledFile file : read.files()) {
      if (file.unlabelled() > 0) {
        warnings.add(
            "%s: %d rows without a label are left out."
                .formatted(file.header().path(), file.unlabelled()));
      }
      if (file.labelled() > file.size()) {
        warnings.add(
            "%s: of %d rows %d are drawn evenly."
                .formatted(file.header().path(), file.labelled(), file.size()));
      }
    }
    if (read.table().columns().isEmpty()) {
      warnings.add("No column tells rows apart; every answer is the share of purchases.");
    }
    int[] learnable = IntStream.range(0, read.learnable()).toArray();
    new TellingColumns(read.table(), learnable, seed)
        .find()
        .forEach(
            (name, auc) ->
                warnings.add(
                    String.format(
                        Locale.ROOT,
                        "The column %s alone nearly decides the label (AUC %.3f): is it known"
                            + " before? If not, --exclude it.",
                        name,
                        auc)));
    return warnings;
  }
}
