package dev.cartwise.training.recommendation.cooccurrence;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemOrder;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.training.recommendation.data.ItemIndex;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Computes a catalogue from events and item attributes.
 *
 * <p>Only what grows with the number of items reaches the driver; events and pairs stay in Spark. A
 * shopper's work is bounded by {@link CoOccurrenceOptions#maxHistory} and {@link
 * CoOccurrenceOptions#window}. Pairs are summed before they are shuffled, so a popular pair is no
 * hot spot; those of a popular item lie spread over all partitions by their targets and are thinned
 * out there, so it is none either. An item with {@link CoOccurrenceOptions#eventsForTwo} events
 * stands beside no item that only one shopper brought there; a rarer one does, at part of the
 * weight, since there is nothing else to know of it. All sums over an unknown order are sums of
 * integers.
 */
public final class CoOccurrenceJob {

  private static final String ONCE = "place = 1";

  private final SparkSession spark;
  private final CoOccurrenceOptions options;

  public CoOccurrenceJob(SparkSession spark, CoOccurrenceOptions options) {
    this.spark = spark;
    this.options = options;
  }

  /**
   * A catalogue and the events behind it.
   *
   * @param content what to write
   * @param data the events
   */
  public record Outcome(CatalogueContent content, DataRange data) {

    /** The same events with the catalogue changed. */
    public Outcome with(UnaryOperator<CatalogueContent> change) {
      return new Outcome(change.apply(content), data);
    }
  }

  /**
   * Runs the job.
   *
   * @param events from {@link dev.cartwise.training.archive.people.ShopperEvents}: an event counts
   *     once for an item, and in the history of each shopper whose row holds it; they are gone
   *     through several times, so the caller may keep them
   * @param attributes the known items; events of other items add those without attributes
   */
  public Outcome run(Dataset<Row> events, List<CatalogueItem> attributes) {
    DataRange data = range(events.filter(ONCE));
    List<CatalogueItem> items = items(events, attributes);
    Dataset<Row> indexed =
        events
            .join(
                broadcast(ItemIndex.of(spark, items.stream().map(CatalogueItem::itemId).toList())),
                "itemId")
            .select("shopper", "timeMillis", "item", "kind", "place");
    ItemActivity activity =
        ItemActivity.of(indexed.filter(ONCE), items.size(), data.toMillis(), options);
    NeighbourLists neighbours = neighbours(indexed, activity, data.toMillis());
    for (int i = 0; i < items.size(); i++) {
      items.set(i, items.get(i).withPopularity(activity.popularity()[i]));
    }
    return new Outcome(new CatalogueContent(data.toMillis(), items, neighbours), data);
  }

  private static DataRange range(Dataset<Row> events) {
    Row row = events.agg(min(col("timeMillis")), max(col("timeMillis")), count(lit(1))).first();
    return row.getLong(2) == 0
        ? DataRange.NONE
        : new DataRange(row.getLong(0), row.getLong(1), row.getLong(2));
  }

  private static List<CatalogueItem> items(Dataset<Row> events, List<CatalogueItem> attributes) {
    Map<String, CatalogueItem> byId = new TreeMap<>(ItemOrder.BY_ID);
    attributes.forEach(item -> byId.put(item.itemId(), item));
    Iterator<Row> ids = events.select("itemId").distinct().toLocalIterator();
    while (ids.hasNext()) {
      byId.computeIfAbsent(ids.next().getString(0), CatalogueItem::withoutAttributes);
    }
    return new ArrayList<>(byId.values());
  }

  private NeighbourLists neighbours(Dataset<Row> events, ItemActivity activity, long asOfMillis) {
    Dataset<Row> pairs =
        events
            .repartition(col("shopper"))
            .sortWithinPartitions("shopper", "timeMillis", "kind", "item")
            .mapPartitions(new ShopperPairRows(options, asOfMillis), Encoders.row(PairCount.SCHEMA))
            .groupBy("source", "target")
            .agg(
                sum("weight").as("weight"),
                sum("shoppers").as("shoppers"),
                sum("after").as("after"),
                sum("bought").as("bought"),
                sum("boughtAfter").as("boughtAfter"));
    Broadcast<long[]> counts =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(activity.events());
    PairStrength strength = new WeightOverEvents(options, counts);
    // A field would take this object, which Spark cannot send, along with the function.
    int eventsForTwo = options.eventsForTwo();
    UserDefinedFunction isRare =
        udf(
            (UDF1<Integer, Boolean>) item -> counts.value()[item] < eventsForTwo,
            DataTypes.BooleanType);
    Iterator<Row> lists =
        pairs
            .filter(col("shoppers").gt(1).or(isRare.apply(col("source"))))
            .sortWithinPartitions("source", "target")
            .mapPartitions(
                new StrongestPairs(options.neighbours(), strength), Encoders.row(PairCount.SCHEMA))
            .repartition(col("source"))
            .sortWithinPartitions("source", "target")
            .mapPartitions(
                new NeighbourRows(options.neighbours(), strength),
                Encoders.row(NeighbourRows.SCHEMA))
            .toLocalIterator();
    NeighbourTable table = new NeighbourTable(activity.events().length);
    lists.forEachRemaining(table::add);
    counts.destroy();
    return table.toLists();
  }
}
