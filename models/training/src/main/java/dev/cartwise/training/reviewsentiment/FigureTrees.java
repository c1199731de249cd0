package dev.cartwise.training.reviewsentiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.contracts.Sentiment;
import dev.cartwise.training.measure.BinaryFigures;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures;
import dev.cartwise.training.reviewsentiment.fit.FourClassFigures.Label;
import java.util.Locale;

/** Figures as JSON; what is not a number is null. */
final class FigureTrees {

  private FigureTrees() {}

  /** Adds the figures of pleased against displeased. */
  static void add(ObjectNode node, BinaryFigures figures) {
    put(node, "accuracy", figures.accuracy());
    put(node, "macroF1", figures.macroF1());
    put(node, "precision", figures.precision());
    put(node, "recall", figures.recall());
    put(node, "ece", figures.calibrationError());
  }

  /** Adds the figures of the four classes, with how often texts of each label were given each. */
  static void add(ObjectNode node, FourClassFigures figures) {
    put(node, "accuracy", figures.accuracy());
    put(node, "macroF1", figures.macroF1());
    put(node, "undecidedAuc", figures.areaUnderCurve());
    put(node, "undecidedEce", figures.calibrationError());
    ObjectNode confusion = node.putObject("confusion");
    for (Label label : Label.values()) {
      ObjectNode row = confusion.putObject(label.name().toLowerCase(Locale.ROOT));
      for (Sentiment said : Sentiment.values()) {
        put(row, said.name(), figures.count(label, said));
      }
    }
  }

  static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
