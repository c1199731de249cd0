package dev.cartwise.training.recommendation.cooccurrence;

import dev.cartwise.recommendation.TopItems;
import dev.cartwise.recommendation.catalogue.EdgeKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Turns pairs sorted by source and target into one row of the strongest neighbours per source.
 *
 * @param keep how many are kept
 * @param strength compares them
 */
record NeighbourRows(int keep, PairStrength strength) implements MapPartitionsFunction<Row, Row> {

  /** The row of an item's neighbours, the strongest first. */
  static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.IntegerType, false)
          .add("targets", DataTypes.createArrayType(DataTypes.IntegerType, false), false)
          .add("weights", DataTypes.createArrayType(DataTypes.FloatType, false), false)
          .add("kinds", DataTypes.BinaryType, false);

  @Override
  public Iterator<Row> call(Iterator<Row> pairs) {
    return new Iterator<>() {
      private @Nullable Row pending = pairs.hasNext() ? pairs.next() : null;

      @Override
      public boolean hasNext() {
        return pending != null;
      }

      @Override
      public Row next() {
        Row first = pending;
        if (first == null) {
          throw new NoSuchElementException();
        }
        List<Row> ofSource = new ArrayList<>();
        Row pair = first;
        while (pair != null && pair.getInt(0) == first.getInt(0)) {
          ofSource.add(pair);
          pair = pairs.hasNext() ? pairs.next() : null;
        }
        pending = pair;
        return strongest(ofSource);
      }
    };
  }

  private Row strongest(List<Row> pairs) {
    TopItems top = new TopItems(Math.min(keep, pairs.size()));
    for (int i = 0; i < pairs.size(); i++) {
      top.offer(i, strength.of(pairs.get(i)));
    }
    top.sort();
    Integer[] targets = new Integer[top.size()];
    Float[] weights = new Float[top.size()];
    byte[] kinds = new byte[top.size()];
    for (int rank = 0; rank < top.size(); rank++) {
      Row pair = pairs.get(top.itemAt(rank));
      targets[rank] = pair.getInt(1);
      weights[rank] = top.scoreAt(rank);
      kinds[rank] = kind(pair).code();
    }
    return RowFactory.create(pairs.get(0).getInt(0), targets, weights, kinds);
  }

  private static EdgeKind kind(Row pair) {
    long shoppers = pair.getLong(3);
    long after = pair.getLong(4);
    long bought = pair.getLong(5);
    long boughtAfter = pair.getLong(6);
    if (2 * boughtAfter > shoppers) {
      return new EdgeKind(true, true, boughtAfter > 1);
    }
    if (2 * bought > shoppers) {
      return new EdgeKind(true, false, bought > 1);
    }
    return 2 * after > shoppers
        ? new EdgeKind(false, true, after > 1)
        : new EdgeKind(false, false, shoppers > 1);
  }
}
