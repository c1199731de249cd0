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
 * <p>The archive is at-least-once. Which lines are one event, and which line of an event counts,
 * {@link dev.cartwise.contracts.DeduplicatedArchive} tells; this is the same rule in Spark, asked
 * of all lines. Only then are events left out that have no item or are of another kind than view,
 * cart and purchase. Lines that are no JSON are left out first.
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
          .add("shop", DataTypes.StringType)
          .add("eventKey", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("shopper", DataTypes.StringType)
          .add("eventType", DataTypes.StringType)
          .add("itemId", DataTypes.StringType);

  /** The version from which on event keys are keyed hashes. */
  private static final int KEYED_EVENTS = 2;

  /** What tells the same event in two versions. */
  private static final String[] DEED = {"shopper", "timeMillis", "itemId", "eventType"};

  private ArchivedEvents() {}

  /**
   * What is asked for of a shop's events.
   *
   * @throws TrainingFailure if a line is newer than this code
   */
  public static Dataset<Row> read(SparkSession spark, ShopArchive archive) {
    List<String> locations = archive.locations();
    Dataset<Row> lines =
        locations.isEmpty() ? spark.createDataFrame(List.of(), LINE) : lines(spark, locations);
    return read(
        lines
            .filter(col("shop").isNull().or(col("shop").equalTo(archive.shop().value())))
            .filter(col("timeMillis").geq(archive.fromMillis())));
  }

  private static Dataset<Row> lines(SparkSession spark, List<String> locations) {
    return spark
        .read()
        .schema(LINE)
        .option("recursiveFileLookup", "true")
        .json(locations.toArray(String[]::new));
  }

  private static Dataset<Row> read(Dataset<Row> lines) {
    Row versions = lines.agg(min(col("schemaVersion")), max(col("schemaVersion"))).first();
    int oldest = versions.isNullAt(0) ? ArchivedInteraction.SCHEMA_VERSION : versions.getInt(0);
    int newest = versions.isNullAt(1) ? ArchivedInteraction.SCHEMA_VERSION : versions.getInt(1);
    if (newest > ArchivedInteraction.SCHEMA_VERSION) {
      throw new TrainingFailure(
          "The archive holds events of schemaVersion "
              + newest
              + "; this version of Cartwise reads up to "
              + ArchivedInteraction.SCHEMA_VERSION
              + ".");
    }
    Dataset<Row> events =
        oldest < KEYED_EVENTS && newest >= KEYED_EVENTS ? onceInBothVersions(lines) : once(lines);
    return events.selectExpr(COLUMNS.toArray(String[]::new));
  }

  private static Dataset<Row> onceInBothVersions(Dataset<Row> lines) {
    Dataset<Row> keyed = once(lines.filter(col("schemaVersion").geq(KEYED_EVENTS)));
    Dataset<Row> others = once(lines.filter(col("schemaVersion").lt(KEYED_EVENTS)));
    return keyed.unionByName(others.join(keyed, DEED, "left_anti"));
  }

  /** The events to learn from; a line of another kind may be the one of its event that counts. */
  private static Dataset<Row> once(Dataset<Row> lines) {
    return lines
        .filter(
            col("shopper")
                .isNotNull()
                .and(col("eventKey").isNotNull())
                .and(col("timeMillis").isNotNull())
                .and(col("eventType").isNotNull()))
        .groupBy(col("shopper"), col("eventKey"))
        .agg(min(struct(col("timeMillis"), col("itemId"), col("eventType"))).as("what"))
        .select(
            col("shopper"),
            col("what.timeMillis").as("timeMillis"),
            col("eventKey"),
            col("what.itemId").as("itemId"),
            col("what.eventType").as("eventType"),
            kindOf(lower(col("what.eventType"))).as("kind"))
        .filter(col("itemId").notEqual("").and(col("kind").isNotNull()));
  }

  private static Column kindOf(Column lowerCaseType) {
    return when(lowerCaseType.equalTo("view"), VIEW)
        .when(lowerCaseType.equalTo("addtocart"), CART)
        .when(lowerCaseType.equalTo("purchase"), PURCHASE);
  }
}
