package dev.cartwise.training.purchaseintent.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.xxhash64;

import dev.cartwise.training.archive.people.RowEvents;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The moments drawn of a shop's archive: at most eight of a shopper that train and eight that test,
 * and of a large shop an even sample of shoppers. The draw depends on names, times and the seed
 * alone, not on partitions or threads.
 */
public final class ArchiveMoments implements AutoCloseable {

  /** Of the hash that samples shoppers, so that it has nothing to do with any other. */
  private static final long SAMPLE_SEED = 20_261_129L;

  private final Dataset<Row> drawn;

  private ArchiveMoments(Dataset<Row> drawn) {
    this.drawn = drawn;
  }

  /**
   * Draws them.
   *
   * @param histories from {@link dev.cartwise.training.archive.ArchivedEvents#read}
   * @param popular items that are asked about beside those that a shopper touched
   * @param seed of the draw
   */
  public static ArchiveMoments draw(
      Dataset<Row> histories, TimeCuts cuts, List<String> popular, long seed) {
    String[] order = {"owner", "visibleMillis", "timeMillis", "hash", "role", "itemId"};
    return new ArchiveMoments(
        ShopperTimelines.of(histories)
            .repartition(col("owner"))
            .sortWithinPartitions(order[0], order[1], order[2], order[3], order[4], order[5])
            .mapPartitions(
                new DrawnMoments(new MomentPlan(cuts, popular, seed)), Encoders.row(Moment.SCHEMA))
            .persist(StorageLevel.DISK_ONLY()));
  }

  /** The events of histories that rows hold, views to purchases, which make moments. */
  public static Dataset<Row> interactions(Dataset<Row> histories) {
    return RowEvents.of(histories);
  }

  /**
   * The moments to learn from, by shopper and time.
   *
   * @param most about how many; of more a sample is taken, by shoppers
   */
  public Iterator<Moment> training(long most) {
    return read(not(col("tests")), most);
  }

  /** The moments to be judged by, likewise. */
  public Iterator<Moment> testing(long most) {
    return read(col("tests"), most);
  }

  private Iterator<Moment> read(Column which, long most) {
    Dataset<Row> wanted = drawn.filter(which);
    long count = wanted.count();
    if (count > most) {
      Column hash = shiftrightunsigned(xxhash64(col("group"), lit(SAMPLE_SEED)), 1);
      wanted = wanted.filter(hash.leq((long) ((double) most / count * Long.MAX_VALUE)));
    }
    Iterator<Row> rows = wanted.orderBy("group", "shopper", "timeMillis").toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Moment next() {
        return Moment.of(rows.next());
      }
    };
  }

  @Override
  public void close() {
    drawn.unpersist();
  }
}
