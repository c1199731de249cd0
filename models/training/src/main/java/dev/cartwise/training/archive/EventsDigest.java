package dev.cartwise.training.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import dev.cartwise.training.lineage.ContentDigest;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A digest of events that is the same in any order. */
public final class EventsDigest {

  private EventsDigest() {}

  /**
   * Goes through events once: each gives a 64-bit hash of all its columns, and their sum and number
   * give the digest.
   */
  public static String of(Dataset<Row> events) {
    Column[] values =
        Arrays.stream(events.columns())
            .sorted()
            .map(name -> coalesce(col(name).cast("string"), lit("")))
            .toArray(Column[]::new);
    Row row =
        events
            .select(xxhash64(values).cast("decimal(38,0)").as("hash"))
            .agg(sum("hash"), count(lit(1)))
            .first();
    return new ContentDigest().add(row.get(0) + "").add(row.get(1) + "").hex();
  }
}
