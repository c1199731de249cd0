package dev.cartwise.purchaseintent.features;

import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.DoubleUnaryOperator;

/**
 * The facts of some items, summed in the order in which the items were given. What is unknown takes
 * no part; where nothing is known the answer is NaN.
 */
final class FactRows {

  private final float[][] rows;

  FactRows(Collection<String> items, ItemFactsLookup lookup) {
    rows = new float[items.size()][ItemFacts.WIDTH];
    Iterator<String> ids = items.iterator();
    for (float[] row : rows) {
      lookup.read(ids.next(), row);
    }
  }

  double mean(ItemFact fact) {
    return mean(fact, DoubleUnaryOperator.identity());
  }

  /** The mean of what is made of the known values. */
  double mean(ItemFact fact, DoubleUnaryOperator make) {
    int known = 0;
    double sum = 0;
    for (float[] row : rows) {
      float value = row[fact.ordinal()];
      if (!Float.isNaN(value)) {
        known++;
        sum += make.applyAsDouble(value);
      }
    }
    return known == 0 ? Double.NaN : sum / known;
  }

  double max(ItemFact fact) {
    double max = Double.NaN;
    for (float[] row : rows) {
      float value = row[fact.ordinal()];
      max = Float.isNaN(value) || max >= value ? max : value;
    }
    return max;
  }

  double sum(ItemFact fact) {
    int known = 0;
    double sum = 0;
    for (float[] row : rows) {
      float value = row[fact.ordinal()];
      known += Float.isNaN(value) ? 0 : 1;
      sum += Float.isNaN(value) ? 0 : value;
    }
    return known == 0 ? Double.NaN : sum;
  }

  /** What the photos look like. */
  Looks looks() {
    return new Looks(
        Arrays.stream(rows)
            .map(row -> Arrays.copyOfRange(row, ItemFact.COUNT, ItemFacts.WIDTH))
            .filter(look -> !Float.isNaN(look[0]))
            .toList());
  }
}
