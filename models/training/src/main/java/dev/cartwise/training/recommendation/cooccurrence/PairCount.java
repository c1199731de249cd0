package dev.cartwise.training.recommendation.cooccurrence;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What one shopper says about an ordered pair of items. */
final class PairCount {

  /** The row of a pair; {@code weight} is in fixed point, the counts are of shoppers. */
  static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.IntegerType, false)
          .add("target", DataTypes.IntegerType, false)
          .add("weight", DataTypes.LongType, false)
          .add("shoppers", DataTypes.LongType, false)
          .add("after", DataTypes.LongType, false)
          .add("bought", DataTypes.LongType, false)
          .add("boughtAfter", DataTypes.LongType, false);

  private final int from;
  private final int to;
  private long weight;
  private boolean after;
  private boolean bought;
  private boolean boughtAfter;

  PairCount(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The target came after the source. */
  void sawAfter(long fixedWeight, boolean targetBought) {
    weight += fixedWeight;
    after = true;
    bought |= targetBought;
    boughtAfter |= targetBought;
  }

  /** The target came before the source. */
  void sawBefore(long fixedWeight, boolean targetBought) {
    weight += fixedWeight;
    bought |= targetBought;
  }

  Row row() {
    return RowFactory.create(from, to, weight, 1L, one(after), one(bought), one(boughtAfter));
  }

  private static long one(boolean yes) {
    return yes ? 1L : 0L;
  }
}
