package dev.cartwise.training.purchaseintent.table.encoding;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.ArrayList;
import java.util.List;

/** The features of a table's rows in one form. */
final class ShapedColumns {

  private final LabelledTable table;
  private final List<PartEncoder> encoders;
  private final int[] places;
  private final List<String> names = new ArrayList<>();

  ShapedColumns(LabelledTable table, List<PartEncoder> encoders) {
    this.table = table;
    this.encoders = encoders;
    this.places = new int[encoders.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = names.size();
      names.addAll(encoders.get(i).names());
    }
  }

  float[] row(int row, boolean learned) {
    float[] features = new float[names.size()];
    for (int i = 0; i < places.length; i++) {
      encoders.get(i).write(row, learned, features, places[i]);
    }
    return features;
  }

  Examples examples(int[] rows, boolean learned) {
    float[][] features = new float[rows.length][];
    boolean[] labels = new boolean[rows.length];
    int[] groups = table.groups() == null ? null : new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      features[i] = row(rows[i], learned);
      labels[i] = table.labels()[rows[i]];
      if (groups != null && table.groups() != null) {
        groups[i] = table.groups()[rows[i]];
      }
    }
    return new Examples(features, labels, names, groups);
  }
}
