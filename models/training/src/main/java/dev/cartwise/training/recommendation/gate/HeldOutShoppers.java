package dev.cartwise.training.recommendation.gate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.training.archive.ArchivedEvents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The questions of the gate, and the events that are left to train on.
 *
 * <p>Asked are the shoppers whose hashed name is lowest: at most {@link #MAX_SHOPPERS}, and only
 * out of the lowest fifth of all names, so that a small shop keeps most of its events. Of each, the
 * last touch of an item new to them is held out with everything after it. As the archive grows, a
 * shopper who was not asked is never asked about what a former training has seen.
 *
 * @param questions one per shopper, in the order of their hashes; none if they were too few
 * @param training the events without those that were held out
 */
public record HeldOutShoppers(List<GateQuestion> questions, Dataset<Row> training) {

  static final int MAX_SHOPPERS = 2_000;
  static final int MIN_SHOPPERS = 30;
  private static final int MAX_EVENTS = 500;
  private static final String LOWEST_FIFTH = "3333333333333333";

  private static final StructType KEY =
      new StructType()
          .add("shopper", DataTypes.StringType, false)
          .add("eventKey", DataTypes.StringType, false);

  public HeldOutShoppers {
    questions = List.copyOf(questions);
  }

  /**
   * Holds out of a shop's events.
   *
   * @param events from {@link ArchivedEvents}, each once
   */
  public static HeldOutShoppers of(SparkSession spark, Dataset<Row> events) {
    Dataset<Row> asked =
        events
            .withColumn("hash", sha2(col("shopper"), 256))
            .filter(col("hash").lt(lit(LOWEST_FIFTH)))
            .groupBy("shopper", "hash")
            .agg(countDistinct("itemId").as("items"))
            .filter(col("items").geq(2))
            .orderBy("hash")
            .limit(MAX_SHOPPERS)
            .select("shopper", "hash");
    List<Row> rows =
        events
            .join(broadcast(asked), "shopper")
            .withColumn(
                "age",
                row_number()
                    .over(
                        Window.partitionBy("shopper")
                            .orderBy(col("timeMillis").desc(), col("eventKey").desc())))
            .filter(col("age").leq(MAX_EVENTS))
            .select("hash", "shopper", "timeMillis", "eventKey", "itemId", "kind")
            .orderBy("hash", "timeMillis", "eventKey")
            .collectAsList();
    List<GateQuestion> questions = new ArrayList<>();
    List<Row> held = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rows.size(); end++) {
      if (end == rows.size() || !rows.get(end).getString(0).equals(rows.get(start).getString(0))) {
        ask(rows.subList(start, end), questions, held);
        start = end;
      }
    }
    return questions.size() < MIN_SHOPPERS
        ? new HeldOutShoppers(List.of(), events)
        : new HeldOutShoppers(
            questions,
            events.join(
                broadcast(spark.createDataFrame(held, KEY)),
                CollectionConverters.asScala(List.of("shopper", "eventKey")).toSeq(),
                "left_anti"));
  }

  /** Makes a question of one shopper's events in time order, unless all are of one item. */
  private static void ask(List<Row> events, List<GateQuestion> questions, List<Row> held) {
    Set<String> met = new HashSet<>();
    int cut = 0;
    for (int i = 0; i < events.size(); i++) {
      if (met.add(events.get(i).getString(4))) {
        cut = i;
      }
    }
    if (cut == 0) {
      return;
    }
    List<RecentInteraction> touched = new ArrayList<>();
    for (int i = 0; i < cut; i++) {
      Row event = events.get(i);
      touched.add(
          new RecentInteraction(event.getLong(2), i, kind(event.getInt(5)), event.getString(4)));
    }
    ShopperFeatures row =
        new ShopperFeatures(RecentWindow.of(touched).newestFirst(), Holdings.of(touched));
    questions.add(new GateQuestion(row, events.get(cut).getString(4)));
    for (Row event : events.subList(cut, events.size())) {
      held.add(RowFactory.create(event.getString(1), event.getString(3)));
    }
  }

  private static EventKind kind(int kind) {
    return switch (kind) {
      case ArchivedEvents.PURCHASE -> EventKind.PURCHASE;
      case ArchivedEvents.CART -> EventKind.ADD_TO_CART;
      default -> EventKind.VIEW;
    };
  }
}
