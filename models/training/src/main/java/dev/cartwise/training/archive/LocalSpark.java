package dev.cartwise.training.archive;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Sessions of Spark: the one that spark-submit configured, or one inside this JVM that listens on
 * 127.0.0.1 alone.
 */
public final class LocalSpark {

  /**
   * How long driver and executor may be silent to each other. In one JVM silence means that a
   * laptop slept or a machine is busy, never that one of them is gone; Spark gives up after two
   * minutes.
   */
  private static final String PATIENCE = "24h";

  private LocalSpark() {}

  /** Tells whether Spark runs inside this JVM. */
  public static boolean isLocal() {
    return System.getProperty("spark.master", "local[*]").startsWith("local");
  }

  /**
   * Opens a session.
   *
   * @param scratch where a local session spills and keeps its warehouse
   */
  public static SparkSession open(String name, Path scratch) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName(name)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.adaptive.enabled", "true");
    if (isLocal()) {
      builder
          .master(System.getProperty("spark.master", "local[*]"))
          .config("spark.ui.enabled", "false")
          .config("spark.network.timeout", PATIENCE)
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "8")
          .config("spark.local.dir", scratch.resolve("spark").toString())
          .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
    }
    return builder.getOrCreate();
  }
}
