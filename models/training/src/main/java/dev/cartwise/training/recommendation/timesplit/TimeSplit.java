package dev.cartwise.training.recommendation.timesplit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import dev.cartwise.recommendation.catalogue.ItemOrder;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.recommendation.data.ItemNumbers;
import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.data.ShopperSequences;
import dev.cartwise.training.recommendation.data.Touches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * A shop's events before and after a moment, the same for all shoppers (Meng et al., "Exploring
 * Data Splitting Strategies for the Evaluation of Recommendation Models", RecSys 2020): nothing
 * that is learned comes from the time of the questions, which is how a shop meets its next week.
 *
 * <p>Asked is, of each shopper who came back, or of an even sample of many, the first touch after
 * the moment of an item new to them.
 *
 * @param items the numbers of all items, in the order of their ids
 * @param before what shoppers had touched, by what their rows held then
 * @param asked one question of each shopper; the history is what the row held just before
 */
public record TimeSplit(ItemNumbers items, List<Touches> before, List<Query> asked) {

  private static final int MAX_SHOPPERS = 20_000;
  private static final int MAX_EVENTS = 500;

  /**
   * Cuts a shop's events.
   *
   * @param events from {@link dev.cartwise.training.archive.people.ShopperEvents}; gone through
   *     several times, so the caller may keep them
   * @param described ids of items that are known without an event
   * @param last how much time before the newest event is asked about
   */
  public static TimeSplit of(
      SparkSession spark, Dataset<Row> events, Collection<String> described, Duration last) {
    Dataset<Row> touches =
        events.filter(
            col("kind")
                .notEqual(ArchivedEvents.REMOVAL)
                .and(col("kind").notEqual(ArchivedEvents.OTHER)));
    Row newest = touches.agg(max(col("timeMillis"))).first();
    long moment = newest.isNullAt(0) ? 0 : newest.getLong(0) - last.toMillis();
    TreeSet<String> ids = new TreeSet<>(ItemOrder.BY_ID);
    ids.addAll(described);
    ids.addAll(touches.select("itemId").distinct().as(Encoders.STRING()).collectAsList());
    ItemNumbers items = ItemNumbers.of(List.copyOf(ids));
    Dataset<Row> known = touches.filter(col("visibleMillis").lt(moment));
    return new TimeSplit(
        items,
        ShopperSequences.read(spark, known, List.copyOf(ids)),
        asked(touches, moment, items));
  }

  private static List<Query> asked(Dataset<Row> touches, long moment, ItemNumbers items) {
    Dataset<Row> back =
        touches
            .filter(col("timeMillis").geq(moment))
            .select("shopper")
            .distinct()
            .withColumn("hash", sha2(col("shopper"), 256))
            .orderBy("hash")
            .limit(MAX_SHOPPERS);
    Column[] newestFirst =
        ArchivedEvents.ORDER.stream().map(each -> col(each).desc()).toArray(Column[]::new);
    List<Row> rows =
        touches
            .join(broadcast(back), "shopper")
            .withColumn(
                "age", row_number().over(Window.partitionBy("shopper").orderBy(newestFirst)))
            .filter(col("age").leq(MAX_EVENTS))
            .orderBy(col("hash"), col("age").desc())
            .select("hash", "timeMillis", "visibleMillis", "itemId")
            .collectAsList();
    List<Query> asked = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rows.size(); end++) {
      if (end == rows.size() || !rows.get(end).getString(0).equals(rows.get(start).getString(0))) {
        FirstNewTouch.of(rows.subList(start, end), moment, items).ifPresent(asked::add);
        start = end;
      }
    }
    return asked;
  }
}
