package dev.cartwise.training.recommendation.gate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.people.ShopperEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The questions of the gate, and the events that are left to train on.
 *
 * <p>Asked are the shoppers whose hashed name is lowest: at most {@link #MAX_SHOPPERS}, and only
 * out of the lowest fifth of all names, so that a small shop keeps most of its events. Of each, the
 * last touch of an item new to them is held out with everything after it, in whoever's row it is.
 * As the archive grows, a shopper who was not asked is never asked about what a former training has
 * seen. So a session that a user joined keeps its place in the sample, though nobody is asked there
 * any more: else another shopper would move up whose last touch has been trained on.
 *
 * @param questions one per shopper, in the order of their hashes; none if they were too few
 * @param training views, carts and purchases without those that were held out
 */
public record HeldOutShoppers(List<GateQuestion> questions, Dataset<Row> training) {

  static final int MAX_SHOPPERS = 2_000;
  static final int MIN_SHOPPERS = 30;
  private static final int MAX_EVENTS = 500;
  private static final String LOWEST_FIFTH = "3333333333333333";

  /** What tells an event. */
  private static final List<String> KEY = List.of("writer", "eventKey");

  private static final StructType KEY_ROWS =
      new StructType()
          .add("writer", DataTypes.StringType, false)
          .add("eventKey", DataTypes.StringType, false);

  public HeldOutShoppers {
    questions = List.copyOf(questions);
  }

  /**
   * Holds out of a shop's events.
   *
   * @param events from {@link ShopperEvents}
   */
  public static HeldOutShoppers of(SparkSession spark, Dataset<Row> events) {
    Dataset<Row> touches = events.filter(col("kind").notEqual(ArchivedEvents.REMOVAL));
    List<Row> rows =
        events
            .join(broadcast(sample(touches)), "shopper")
            .withColumn("age", row_number().over(newestFirst()))
            .filter(col("age").leq(MAX_EVENTS))
            .orderBy(columns(Stream.concat(Stream.of("hash"), ArchivedEvents.ORDER.stream())))
            .select(columns(Stream.of(SampledShopper.COLUMNS)))
            .collectAsList();
    List<GateQuestion> questions = new ArrayList<>();
    List<Row> held = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rows.size(); end++) {
      if (end == rows.size() || !rows.get(end).getString(0).equals(rows.get(start).getString(0))) {
        SampledShopper shopper = SampledShopper.of(rows.subList(start, end));
        if (shopper.canBeAsked()) {
          questions.add(shopper.question());
          shopper
              .heldOut()
              .forEach(each -> held.add(RowFactory.create(each.getString(4), each.getString(5))));
        }
        start = end;
      }
    }
    return questions.size() < MIN_SHOPPERS
        ? new HeldOutShoppers(List.of(), touches)
        : new HeldOutShoppers(
            questions,
            touches.join(
                broadcast(spark.createDataFrame(held, KEY_ROWS)),
                CollectionConverters.asScala(KEY).toSeq(),
                "left_anti"));
  }

  /** Who is asked: shopper and hash. */
  private static Dataset<Row> sample(Dataset<Row> touches) {
    Dataset<Row> joinedSessions =
        touches.filter(col("place").equalTo(1).and(col("writer").notEqual(col("shopper"))));
    return touches
        .select(col("shopper"), lit(true).as("asked"), col("itemId"))
        .union(joinedSessions.select(col("writer"), lit(false), col("itemId")))
        .withColumn("hash", sha2(col("shopper"), 256))
        .filter(col("hash").lt(lit(LOWEST_FIFTH)))
        .groupBy("shopper", "hash", "asked")
        .agg(countDistinct("itemId").as("items"))
        .filter(col("items").geq(2))
        .orderBy("hash")
        .limit(MAX_SHOPPERS)
        .filter(col("asked"))
        .select("shopper", "hash");
  }

  private static WindowSpec newestFirst() {
    return Window.partitionBy("shopper")
        .orderBy(
            ArchivedEvents.ORDER.stream().map(each -> col(each).desc()).toArray(Column[]::new));
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(each -> col(each)).toArray(Column[]::new);
  }
}
