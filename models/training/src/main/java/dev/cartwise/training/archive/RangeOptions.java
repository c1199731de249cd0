package dev.cartwise.training.archive;

import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options that say how much of the archive a training reads. */
public final class RangeOptions {

  private static final Logger LOG = LoggerFactory.getLogger(RangeOptions.class);

  @Option(
      names = "--last-days",
      paramLabel = "N",
      defaultValue = "${env:CARTWISE_TRAINING_DAYS:-0}",
      description = "Read the newest N days of the archive, 0 for all (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--last-events",
      paramLabel = "N",
      defaultValue = "${env:CARTWISE_TRAINING_EVENTS:-20000000}",
      description =
          "Read whole days, the newest first, until there are N events, 0 for all"
              + " (default: ${DEFAULT-VALUE}).")
  private long events;

  /**
   * The range, which ends where events are past their retention.
   *
   * @throws TrainingFailure if a number is negative
   */
  public ArchiveRange range(Instant now, Map<String, String> environment) {
    if (days < 0 || events < 0) {
      throw new TrainingFailure("--last-days and --last-events must not be negative.");
    }
    return new ArchiveRange(days, events, ArchiveRetention.of(environment).oldest(now));
  }

  /**
   * What the options ask for of a shop's archive, where Spark can read it: in the bucket for a
   * cluster, in a copy for a session inside this JVM.
   */
  public ShopArchive open(
      SparkSession spark,
      StorageSettings settings,
      ObjectStore objects,
      ShopId shop,
      ScratchDirectory scratch)
      throws IOException {
    ArchiveObjects archive =
        ArchiveObjects.of(objects, shop, range(Instant.now(), System.getenv()));
    LOG.info("read {} archive objects", archive.keys().size());
    if (!LocalSpark.isLocal()) {
      String bucket = "s3://" + settings.bucket() + "/";
      return ArchiveInPlace.of(spark, shop, bucket, archive);
    }
    Path folder = scratch.folder("archive");
    new ArchiveDownload(objects).into(folder, shop, archive);
    return new ShopArchive(shop, List.of(folder.toString()), archive.fromMillis());
  }
}
