package dev.cartwise.training.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.training.run.TrainingFailure;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads archive files into events, each once.
 *
 * <p>The archive is at-least-once, so lines of the same shopper and event key are one event, at the
 * earliest of their times; of lines that differ all the same the smallest counts, which makes the
 * outcome independent of their order. Events without an item, of another kind than view, cart and
 * purchase, and lines that are no JSON are left out.
 */
public final class ArchivedEvents {

  /** Columns: shopper text, timeMillis long, eventKey text, itemId text, kind int. */
  public static final List<String> COLUMNS =
      List.of("shopper", "timeMillis", "eventKey", "itemId", "kind");

  /** The kind of a view. */
  public static final int VIEW = 1;

  /** The kind of putting an item into the cart. */
  public static final int CART = 2;

  /** The kind of a purchase. */
  public static final int PURCHASE = 3;

  private static final StructType LINE =
      new StructType()
          .add("schemaVersion", DataTypes.IntegerType)
          .add("eventKey", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("shopper", DataTypes.StringType)
          .add("eventType", DataTypes.StringType)
          .add("itemId", DataTypes.StringType);

  private ArchivedEvents() {}

  /**
   * The events in the files.
   *
   * @param location a directory or a pattern, as Spark takes it
   * @throws TrainingFailure if a line is newer than this code
   */
  public static Dataset<Row> read(SparkSession spark, String location) {
    Dataset<Row> lines =
        spark.read().schema(LINE).option("recursiveFileLookup", "true").json(location);
    Row newest = lines.agg(max(col("schemaVersion"))).first();
    if (!newest.isNullAt(0) && newest.getInt(0) > ArchivedInteraction.SCHEMA_VERSION) {
      throw new TrainingFailure(
          "The archive holds events of schemaVersion "
              + newest.getInt(0)
              + "; this version of Cartwise reads up to "
              + ArchivedInteraction.SCHEMA_VERSION
              + ".");
    }
    return once(lines.withColumn("kind", kindOf(lower(col("eventType")))));
  }

  /** The events of a table with {@link #COLUMNS}, each once. */
  public static Dataset<Row> once(Dataset<Row> events) {
    return events
        .filter(
            col("itemId")
                .isNotNull()
                .and(col("itemId").notEqual(""))
                .and(col("kind").isNotNull())
                .and(col("shopper").isNotNull())
                .and(col("timeMillis").isNotNull())
                .and(col("eventKey").isNotNull()))
        .groupBy(col("shopper"), col("eventKey"))
        .agg(min(struct(col("timeMillis"), col("itemId"), col("kind"))).as("what"))
        .select(
            col("shopper"),
            col("what.timeMillis").as("timeMillis"),
            col("eventKey"),
            col("what.itemId").as("itemId"),
            col("what.kind").as("kind"));
  }

  private static Column kindOf(Column lowerCaseType) {
    return when(lowerCaseType.equalTo("view"), VIEW)
        .when(lowerCaseType.equalTo("addtocart"), CART)
        .when(lowerCaseType.equalTo("purchase"), PURCHASE);
  }
}
