package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.purchaseintent.artifact.HeadDescription;
import dev.cartwise.purchaseintent.artifact.HeldOutRates;
import dev.cartwise.purchaseintent.model.ScoringModels;
import dev.cartwise.training.purchaseintent.graph.IntentGraph;
import dev.cartwise.training.purchaseintent.selection.FittedIntent;
import dev.cartwise.training.purchaseintent.table.Examples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One of the models of an artifact.
 *
 * @param name of its files
 * @param intent the chosen model
 * @param features the names of its features
 * @param baseRate the share of the examples it learned from that a purchase followed
 */
record TrainedHead(String name, FittedIntent intent, List<String> features, double baseRate) {

  /** The name of the head that tells whether a shopper buys anything. */
  static final String SHOPPER = "shopper";

  /** The name of the head that tells whether a shopper buys one item. */
  static final String ITEM = "item";

  static TrainedHead of(String name, FittedIntent intent, Examples learned) {
    return new TrainedHead(name, intent, learned.features(), baseRate(learned));
  }

  /** The share of examples that a purchase followed. */
  static double baseRate(Examples examples) {
    return (double) positives(examples.labels()) / examples.size();
  }

  static int positives(boolean[] labels) {
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    return positives;
  }

  /** The names of the files. */
  List<String> files() {
    return List.of(name + ".onnx", name + ".model");
  }

  /** Writes graph and model. */
  void write(Path directory) throws IOException {
    IntentGraph.write(
        intent.model(), intent.calibration(), features.size(), directory.resolve(files().get(0)));
    try (OutputStream out = Files.newOutputStream(directory.resolve(files().get(1)))) {
      ScoringModels.write(intent.model(), out);
    }
  }

  /** What the artifact says of it. */
  HeadDescription describe(Examples heldOut) {
    double[] logits = Arrays.stream(heldOut.rows()).mapToDouble(intent.model()::logit).toArray();
    return new HeadDescription(
        intent.kind(),
        features,
        baseRate,
        intent.calibration(),
        HeldOutRates.of(logits, heldOut.labels()));
  }

  /** What it says of rows, calibrated. */
  double[] probabilities(Examples rows) {
    return Arrays.stream(rows.rows()).mapToDouble(intent::probability).toArray();
  }
}
