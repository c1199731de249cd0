package dev.cartwise.training.recommendation.cooccurrence;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * A pair's weight over powers of both items' events, so that what is everywhere weighs less, and
 * what only one shopper says, too.
 *
 * @param options the powers and what a pair of one shopper counts
 * @param events number of events of each item
 */
record WeightOverEvents(CoOccurrenceOptions options, Broadcast<long[]> events)
    implements PairStrength {

  @Override
  public float of(Row pair) {
    double weight = (double) pair.getLong(2) / ShopperPairs.ONE;
    double source = StrictMath.pow(count(pair.getInt(0)), options.sourcePower());
    double target = StrictMath.pow(count(pair.getInt(1)), options.targetPower());
    double support = pair.getLong(3) > 1 ? 1 : options.lone();
    return (float) (support * weight / (source * target));
  }

  private double count(int item) {
    return 1.0 + events.value()[item];
  }
}
