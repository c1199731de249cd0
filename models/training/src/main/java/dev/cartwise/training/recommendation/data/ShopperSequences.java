package dev.cartwise.training.recommendation.data;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * What the shoppers of an archive touched, one sequence each in time order: all of a small shop, an
 * even sample of a large one.
 *
 * <p>A touch is a run of events on one item, whatever their kinds. Of a shopper the newest {@link
 * #MAX_TOUCHES} count. Spark orders shoppers by a seeded hash and keeps the first whose touches
 * together are at most {@link #MAX_ALL_TOUCHES}; only these reach the driver. The sample depends on
 * the names of the shoppers and their touches alone, not on partitions or threads.
 */
public final class ShopperSequences {

  static final int MAX_TOUCHES = 500;
  static final int MAX_ALL_TOUCHES = 4_000_000;

  /** Of the hash, so that whoever is asked by the gate is not likelier to be in the sample. */
  private static final long SEED = 20_261_123L;

  private static final int BUCKET_BITS = 12;

  private ShopperSequences() {}

  /**
   * Reads the sequences.
   *
   * @param events from {@link dev.cartwise.training.archive.people.ShopperEvents}
   * @param itemIds the items in the order of their numbers, which is that of {@link
   *     dev.cartwise.recommendation.catalogue.ItemOrder}; events of others are left out
   * @return touches of each, the shoppers in the order of their names
   */
  public static List<Touches> read(SparkSession spark, Dataset<Row> events, List<String> itemIds) {
    return read(spark, events, itemIds, MAX_ALL_TOUCHES);
  }

  static List<Touches> read(
      SparkSession spark, Dataset<Row> events, List<String> itemIds, long maxAllTouches) {
    Dataset<Row> all =
        events
            .join(broadcast(ItemIndex.of(spark, itemIds)), "itemId")
            .select("shopper", "timeMillis", "kind", "item", "shared")
            .repartition(col("shopper"))
            .sortWithinPartitions("shopper", "timeMillis", "kind", "item")
            .select("shopper", "item", "shared")
            .mapPartitions(new ShopperTouches(MAX_TOUCHES), Encoders.row(ShopperTouches.SCHEMA))
            .withColumn("hash", shiftrightunsigned(xxhash64(col("shopper"), lit(SEED)), 1))
            .withColumn("bucket", shiftright(col("hash"), Long.SIZE - 1 - BUCKET_BITS))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Iterator<Row> rows =
          all.filter(col("hash").lt(firstHashLeftOut(all, maxAllTouches)))
              .orderBy("shopper")
              .select("items", "events", "shared")
              .toLocalIterator();
      List<Touches> shoppers = new ArrayList<>();
      while (rows.hasNext()) {
        Row row = rows.next();
        shoppers.add(
            new Touches(numbers(row.getList(0)), numbers(row.getList(1)), row.getBoolean(2)));
      }
      return shoppers;
    } finally {
      all.unpersist();
    }
  }

  private static int[] numbers(List<Integer> column) {
    return column.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Finds by sums of buckets, then within one bucket, where the touches become too many. */
  private static long firstHashLeftOut(Dataset<Row> all, long maxAllTouches) {
    long before = 0;
    for (Row bucket :
        all.groupBy("bucket").agg(sum(size(col("items")))).orderBy("bucket").collectAsList()) {
      if (before + bucket.getLong(1) <= maxAllTouches) {
        before += bucket.getLong(1);
        continue;
      }
      for (Row shopper :
          all.filter(col("bucket").equalTo(bucket.getLong(0)))
              .select(col("hash"), size(col("items")))
              .orderBy("hash")
              .collectAsList()) {
        before += shopper.getInt(1);
        if (before > maxAllTouches) {
          return shopper.getLong(0);
        }
      }
    }
    return Long.MAX_VALUE;
  }
}
