package dev.cartwise.training.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSparkIT {
  private static final long NIGHT_SECONDS = 12 * 3600;

  @TempDir private Path scratch;

  @Test
  void letsALaptopSleepForANightInTheMiddleOfAStage() throws IOException {
    try (SparkSession spark = LocalSpark.open("test", scratch)) {
      SparkConf settings = spark.sparkContext().conf();
      assertThat(settings.getTimeAsSeconds("spark.network.timeout", "120s"))
          .isGreaterThan(NIGHT_SECONDS)
          .isGreaterThan(settings.getTimeAsSeconds("spark.executor.heartbeatInterval", "10s"));
    }
  }
}
