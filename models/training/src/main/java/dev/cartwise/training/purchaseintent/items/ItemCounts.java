package dev.cartwise.training.purchaseintent.items;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import dev.cartwise.training.archive.ArchivedEvents;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What shoppers did with an item, or with some items, in a stretch of time.
 *
 * @param touches how many interactions there were
 * @param viewers how many shoppers viewed or bought it
 * @param buyers how many of these bought it
 */
public record ItemCounts(long touches, long viewers, long buyers) {

  /** Nobody did anything. */
  public static final ItemCounts NONE = new ItemCounts(0, 0, 0);

  /**
   * Counts by item.
   *
   * @param events interactions with items, with the columns of a history
   * @param afterMillis events after it count
   * @param untilMillis and up to it
   */
  public static Map<String, ItemCounts> of(
      Dataset<Row> events, long afterMillis, long untilMillis) {
    Map<String, ItemCounts> counts = new HashMap<>();
    Column bought = col("kind").equalTo(ArchivedEvents.PURCHASE);
    for (Row item :
        events
            .filter(col("timeMillis").gt(afterMillis).and(col("timeMillis").leq(untilMillis)))
            .groupBy("itemId", "shopper")
            .agg(
                count(lit(1)).as("touches"),
                max(bought.or(col("kind").equalTo(ArchivedEvents.VIEW)).cast("long")).as("viewer"),
                max(bought.cast("long")).as("buyer"))
            .groupBy("itemId")
            .agg(sum("touches"), sum("viewer"), sum("buyer"))
            .collectAsList()) {
      counts.put(
          item.getString(0), new ItemCounts(item.getLong(1), item.getLong(2), item.getLong(3)));
    }
    return counts;
  }

  ItemCounts plus(ItemCounts other) {
    return new ItemCounts(touches + other.touches, viewers + other.viewers, buyers + other.buyers);
  }

  /** The share of the viewers that bought; 0 without any. */
  double conversion() {
    return viewers == 0 ? 0 : (double) buyers / viewers;
  }

  /**
   * The same, drawn towards a prior where few viewed.
   *
   * @param viewersOfPrior for how many viewers the prior stands
   */
  double conversion(double prior, double viewersOfPrior) {
    return (buyers + prior * viewersOfPrior) / (viewers + viewersOfPrior);
  }
}
