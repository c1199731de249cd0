package dev.cartwise.training.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.EventNames;
import dev.cartwise.training.run.TrainingFailure;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * of all lines. Only then are events left out that nobody asked for. Lines that are no JSON are
 * left out first.
 */
public final class ArchivedEvents {

  /**
   * Columns: shopper and session text, timeMillis long, eventKey text, itemId text, perhaps null or
   * empty, kind int.
   */
  public static final List<String> COLUMNS =
      List.of("shopper", "session", "timeMillis", "eventKey", "itemId", "kind");

  /**
   * The columns by which the events of one shopper follow one another, as {@link
   * dev.cartwise.featurestore.shopper.ShopperFeatures#LATEST_FIRST} tells backwards; events that
   * are equal in these are the same for every reader.
   */
  public static final List<String> ORDER = List.of("timeMillis", "kind", "itemId");

  /** The kind of an event that is of none of the others. */
  public static final int OTHER = 0;

  /** The kind of a view. */
  public static final int VIEW = 1;

  /** The kind of putting an item into the cart. */
  public static final int CART = 2;

  /** The kind of taking an item out of the cart. */
  public static final int REMOVAL = 3;

  /** The kind of a purchase. */
  public static final int PURCHASE = 4;

  private static final StructType LINE =
      new StructType()
          .add("schemaVersion", DataTypes.IntegerType)
          .add("shop", DataTypes.StringType)
          .add("eventKey", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("shopper", DataTypes.StringType)
          .add("session", DataTypes.StringType)
          .add("eventType", DataTypes.StringType)
          .add("itemId", DataTypes.StringType);

  /** The version from which on event keys are keyed hashes. */
  private static final int KEYED_EVENTS = 2;

  private ArchivedEvents() {}

  /**
   * All events of a shop that are asked for, whatever their kind, with {@link #COLUMNS}.
   *
   * @throws TrainingFailure if a line is newer than this code
   */
  public static Dataset<Row> read(SparkSession spark, ShopArchive archive) {
    return once(lines(spark, archive))
        .withColumn("kind", kind())
        .withColumn("session", coalesce(col("session"), col("shopper")))
        .selectExpr(COLUMNS.toArray(String[]::new));
  }

  /**
   * What a kind is called in a row.
   *
   * @throws IllegalArgumentException if no row holds it
   */
  public static EventKind eventKind(int kind) {
    return switch (kind) {
      case VIEW -> EventKind.VIEW;
      case CART -> EventKind.ADD_TO_CART;
      case REMOVAL -> EventKind.REMOVE_FROM_CART;
      case PURCHASE -> EventKind.PURCHASE;
      default -> throw new IllegalArgumentException("no kind that a row holds: " + kind);
    };
  }

  private static Dataset<Row> lines(SparkSession spark, ShopArchive archive) {
    List<String> locations = archive.locations();
    Dataset<Row> lines =
        locations.isEmpty() ? spark.createDataFrame(List.of(), LINE) : lines(spark, locations);
    return lines
        .filter(col("shop").isNull().or(col("shop").equalTo(archive.shop().value())))
        .filter(col("timeMillis").geq(archive.fromMillis()));
  }

  private static Dataset<Row> lines(SparkSession spark, List<String> locations) {
    return spark
        .read()
        .schema(LINE)
        .option("recursiveFileLookup", "true")
        .json(locations.toArray(String[]::new));
  }

  /** Each event once, with shopper, session, time, key, item and type. */
  private static Dataset<Row> once(Dataset<Row> lines) {
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
    if (oldest >= KEYED_EVENTS || newest < KEYED_EVENTS) {
      return ofOneVersion(lines);
    }
    Dataset<Row> keyed = ofOneVersion(lines.filter(col("schemaVersion").geq(KEYED_EVENTS)));
    Dataset<Row> others = ofOneVersion(lines.filter(col("schemaVersion").lt(KEYED_EVENTS)));
    return keyed.unionByName(
        others.alias("other").join(keyed.alias("keyed"), isSameDeed(), "left_anti"));
  }

  /** What tells the same event in two versions; an event about no item is one, too. */
  private static Column isSameDeed() {
    return Stream.of("shopper", "timeMillis", "itemId", "eventType")
        .map(column -> col("other." + column).eqNullSafe(col("keyed." + column)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private static Dataset<Row> ofOneVersion(Dataset<Row> lines) {
    return lines
        .filter(
            col("shopper")
                .isNotNull()
                .and(col("eventKey").isNotNull())
                .and(col("timeMillis").isNotNull())
                .and(col("eventType").isNotNull()))
        .groupBy(col("shopper"), col("eventKey"))
        .agg(min(struct("timeMillis", "itemId", "eventType", "session")).as("what"))
        .select(col("shopper"), col("eventKey"), col("what.*"));
  }

  /** {@link EventKind#of} in Spark. */
  private static Column kind() {
    Column name = translate(lower(col("eventType")), EventNames.SEPARATORS, "");
    Column kind = lit(OTHER);
    for (int each : List.of(VIEW, CART, REMOVAL, PURCHASE)) {
      kind = when(name.isin(names(eventKind(each))), each).otherwise(kind);
    }
    return kind;
  }

  private static Object[] names(EventKind kind) {
    return EventNames.folded().entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .toArray();
  }
}
