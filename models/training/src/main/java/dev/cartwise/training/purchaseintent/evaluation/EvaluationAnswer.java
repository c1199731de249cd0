package dev.cartwise.training.purchaseintent.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.run.Outcome;

/** What a measurement found, as one line for programs and as a table for people. */
public final class EvaluationAnswer {

  private EvaluationAnswer() {}

  /** Writes it down. */
  public static Outcome of(IntentEvaluation evaluation) {
    return new Outcome(json(evaluation), EvaluationText.lines(evaluation));
  }

  private static ObjectNode json(IntentEvaluation evaluation) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("rows", evaluation.rows());
    putFigures(line, evaluation.chosen());
    line.put("model", evaluation.model().toString());
    ObjectNode all = line.putObject("allModels");
    evaluation
        .all()
        .forEach((kind, figures) -> putFigures(all.putObject(kind.toString()), figures));
    ObjectNode intervals = line.putObject("intervals");
    evaluation
        .intervals()
        .forEach(
            (name, interval) -> {
              ObjectNode ends = intervals.putObject(name);
              put(ends, "low", interval.low());
              put(ends, "high", interval.high());
            });
    line.put("baseRate", evaluation.baseRate());
    line.put("learnableRows", evaluation.learnable());
    ArrayNode choices = line.putArray("choices");
    for (FittedIntent choice : evaluation.choices()) {
      choices
          .addObject()
          .put("model", choice.kind().toString())
          .put("calibration", choice.calibration().method())
          .put("threshold", choice.threshold());
    }
    ObjectNode leftOut = line.putObject("leftOut");
    evaluation.leftOut().forEach(leftOut::put);
    ArrayNode warnings = line.putArray("warnings");
    evaluation.warnings().forEach(warnings::add);
    return line;
  }

  private static void putFigures(ObjectNode node, PurchaseFigures figures) {
    figures.named().forEach((name, value) -> put(node, name, value));
  }

  /** What cannot be said is null. */
  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
