package dev.cartwise.training.purchaseintent.shop;

import dev.cartwise.training.purchaseintent.table.Examples;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Columns of examples, chosen by name. */
final class Columns {

  private final List<String> names;
  private final int[] places;

  private Columns(List<String> names, int[] places) {
    this.names = names;
    this.places = places;
  }

  /** The columns of these names, in the order of the examples. */
  static Columns of(List<String> features, Collection<String> wanted) {
    List<String> names = features.stream().filter(wanted::contains).toList();
    return new Columns(names, names.stream().mapToInt(features::indexOf).toArray());
  }

  /** Examples with these columns alone. */
  Examples of(Examples examples) {
    return new Examples(
        Arrays.stream(examples.rows()).map(this::of).toArray(float[][]::new),
        examples.labels(),
        names,
        examples.groups());
  }

  /** A row with these columns alone. */
  float[] of(float[] row) {
    float[] values = new float[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[places[i]];
    }
    return values;
  }
}
