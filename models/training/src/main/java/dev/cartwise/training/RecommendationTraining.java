package dev.cartwise.training;

import dev.cartwise.artifactstore.ArtifactFile;
import dev.cartwise.artifactstore.ArtifactSlot;
import dev.cartwise.artifactstore.ArtifactStore;
import dev.cartwise.artifactstore.Manifest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.cooccurrence.CoOccurrenceJob;
import dev.cartwise.training.cooccurrence.CoOccurrenceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Trains a shop's catalogue from its archive and makes it the champion. */
final class RecommendationTraining {

  private static final String TASK = "recommendation";
  private static final int NAME_DIGITS = 8;
  private static final DateTimeFormatter VERSION_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final SparkSession spark;
  private final ArtifactStore store;
  private final InstantSource clock;

  RecommendationTraining(SparkSession spark, ArtifactStore store, InstantSource clock) {
    this.spark = spark;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Trains, publishes and promotes.
   *
   * @param archive where the archive's lines are, as Spark takes it
   * @param items the shop's items with their attributes
   * @param scratch an empty directory for the files of the artifact
   */
  Manifest run(ShopId shop, String archive, List<CatalogueItem> items, Path scratch)
      throws IOException {
    Dataset<Row> events = ArchivedEvents.read(spark, archive);
    CoOccurrenceJob.Outcome outcome =
        new CoOccurrenceJob(spark, CoOccurrenceOptions.DEFAULT).run(events, items);
    Path file = scratch.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(file, outcome.content());
    Manifest manifest = manifest(outcome, ArtifactFile.of(file));
    ArtifactSlot slot = new ArtifactSlot(shop, TASK);
    store.publish(slot, manifest, scratch);
    store.promote(slot, manifest.version(), "trained", clock.millis());
    return manifest;
  }

  private Manifest manifest(CoOccurrenceJob.Outcome outcome, ArtifactFile file) {
    CatalogueContent content = outcome.content();
    NeighbourLists neighbours = content.neighbours();
    long items = content.items().size();
    long edges = neighbours.items().length;
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        TASK,
        VERSION_TIME.format(Instant.ofEpochMilli(clock.millis()))
            + "-"
            + file.sha256().substring(0, NAME_DIGITS),
        clock.millis(),
        List.of(file),
        Map.of("items", List.of(items), "neighbours", List.of(edges)),
        items == 0 ? Map.of() : Map.of("items-with-neighbours", share(neighbours, items)),
        outcome.data(),
        codeVersion(),
        0);
  }

  private static double share(NeighbourLists neighbours, long items) {
    int with = 0;
    for (int i = 0; i < items; i++) {
      with += neighbours.offsets()[i + 1] > neighbours.offsets()[i] ? 1 : 0;
    }
    return (double) with / items;
  }

  private static String codeVersion() {
    String version = RecommendationTraining.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
