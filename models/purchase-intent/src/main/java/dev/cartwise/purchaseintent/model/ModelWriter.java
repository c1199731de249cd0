package dev.cartwise.purchaseintent.model;

import java.io.DataOutputStream;
import java.io.IOException;

/** Writes the part of a model's file that follows the format version. */
final class ModelWriter {

  private final DataOutputStream out;

  ModelWriter(DataOutputStream out) {
    this.out = out;
  }

  // A chain, since a switch over types is a preview in Java 17; ModelReader knows the same three.
  void write(ScoringModel model) throws IOException {
    if (model instanceof LinearModel linear) {
      out.writeByte(ScoringModels.LINEAR);
      write(linear.inputs());
      write(linear.weights());
      out.writeDouble(linear.intercept());
    } else if (model instanceof TreeModel trees) {
      out.writeByte(ScoringModels.TREES);
      write(trees);
    } else if (model instanceof NetworkModel network) {
      out.writeByte(ScoringModels.NETWORK);
      write(network.inputs());
      out.writeInt(network.layers().size());
      for (DenseLayer layer : network.layers()) {
        write(layer);
      }
    }
  }

  private void write(TreeModel trees) throws IOException {
    out.writeInt(trees.features());
    out.writeDouble(trees.base());
    write(trees.roots());
    write(trees.feature());
    write(trees.threshold());
    write(trees.yes());
    write(trees.no());
    out.writeInt(trees.missingYes().length);
    for (boolean each : trees.missingYes()) {
      out.writeByte(each ? 1 : 0);
    }
    write(trees.value());
    write(trees.cover());
  }

  private void write(Standardizer inputs) throws IOException {
    write(inputs.impute());
    write(inputs.mean());
    write(inputs.scale());
  }

  private void write(DenseLayer layer) throws IOException {
    out.writeInt(layer.weights().length);
    for (float[] row : layer.weights()) {
      write(row);
    }
    write(layer.bias());
  }

  private void write(int[] values) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private void write(float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private void write(double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }
}
