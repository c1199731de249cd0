package dev.cartwise.training.recommendation;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.measure.ReportFiles;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceJob;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceOptions;
import dev.cartwise.training.recommendation.data.ItemTraits;
import dev.cartwise.training.recommendation.data.ShopperSequences;
import dev.cartwise.training.recommendation.gate.Gate;
import dev.cartwise.training.recommendation.gate.GateReport;
import dev.cartwise.training.recommendation.gate.HeldOutShoppers;
import dev.cartwise.training.recommendation.report.Report;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Trains a shop's catalogue and blend from its archive, beside results to judge them by. */
final class RecommendationTraining {

  /** The task that is trained. */
  static final Task TASK = Task.RECOMMENDATION;

  private final SparkSession spark;
  private final ArtifactStore store;
  private final InstantSource clock;
  private final Duration budgetPerFit;

  /**
   * @param budgetPerFit longest training of a sequence model
   */
  RecommendationTraining(
      SparkSession spark, ArtifactStore store, InstantSource clock, Duration budgetPerFit) {
    this.spark = spark;
    this.store = store;
    this.clock = clock;
    this.budgetPerFit = budgetPerFit;
  }

  /**
   * Trains, asks the gate's questions and publishes a new version.
   *
   * @param archive where the archive's lines are, as Spark takes it
   * @param items the shop's items with their attributes
   * @param known what else is known of them
   * @param scratch an empty directory for the files of the artifact
   */
  Manifest train(
      ShopId shop, String archive, List<CatalogueItem> items, ItemKnowledge known, Path scratch)
      throws IOException {
    Dataset<Row> once = ArchivedEvents.read(spark, archive).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return train(shop, HeldOutShoppers.of(spark, once), items, known, scratch);
    } finally {
      once.unpersist();
    }
  }

  private Manifest train(
      ShopId shop,
      HeldOutShoppers held,
      List<CatalogueItem> items,
      ItemKnowledge known,
      Path scratch)
      throws IOException {
    ArtifactSlot slot = new ArtifactSlot(shop, TASK);
    Dataset<Row> events = held.training();
    CoOccurrenceJob.Outcome outcome =
        new CoOccurrenceJob(spark, CoOccurrenceOptions.DEFAULT)
            .run(events, known.describe(items))
            .with(known::placeColdItems);
    Path artifact = Files.createDirectories(scratch.resolve("artifact"));
    Path catalogue = artifact.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(catalogue, outcome.content());
    List<CatalogueItem> all = outcome.content().items();
    List<int[]> sequences =
        ShopperSequences.read(events, all.stream().map(CatalogueItem::itemId).toList());
    Optional<ShopBlend> blend =
        ShopBlend.fit(
            sequences, ItemTraits.of(all), budgetPerFit, scratch.resolve("tuned"), artifact);
    Gate gate = Gate.ask(store, slot, held.questions(), artifact, scratch.resolve("champion"));
    Manifest manifest = manifest(outcome, ArtifactFile.of(catalogue), blend, gate);
    Path results = scratch.resolve(GateResults.FILE_NAME);
    Files.write(results, gate.results().toJson());
    store.attach(slot, manifest.version(), results);
    if (!gate.questions().isEmpty()) {
      Path report = scratch.resolve("report");
      report(shop, gate, catalogue, manifest, blend).write(report);
      store.attach(slot, manifest.version(), report.resolve(ReportFiles.JSON));
      store.attach(slot, manifest.version(), report.resolve(ReportFiles.PAGE));
    }
    store.publish(slot, manifest, artifact);
    return manifest;
  }

  private static Report report(
      ShopId shop, Gate gate, Path catalogue, Manifest manifest, Optional<ShopBlend> blend)
      throws IOException {
    try (Catalogue opened = Catalogue.open(catalogue)) {
      return GateReport.of(
          shop,
          gate,
          opened,
          manifest.metrics(),
          blend.map(ShopBlend::curve).orElse(null),
          blend.map(ShopBlend::weights).orElse(null));
    }
  }

  private Manifest manifest(
      CoOccurrenceJob.Outcome outcome,
      ArtifactFile catalogue,
      Optional<ShopBlend> blend,
      Gate gate) {
    NeighbourLists neighbours = outcome.content().neighbours();
    long items = outcome.content().items().size();
    Map<String, List<Long>> shapes = new TreeMap<>();
    Map<String, Double> metrics = new TreeMap<>();
    List<ArtifactFile> files = new ArrayList<>();
    files.add(catalogue);
    shapes.put("items", List.of(items));
    shapes.put("neighbours", List.of((long) neighbours.items().length));
    if (items > 0) {
      metrics.put("items-with-neighbours", share(neighbours, items));
    }
    if (!gate.questions().isEmpty()) {
      metrics.put("gate-ndcg@10", gate.challenger().scores().mean());
      metrics.put("gate-ndcg@10-popularity", gate.popularity().scores().mean());
    }
    if (blend.isPresent()) {
      files.addAll(blend.get().files());
      shapes.putAll(blend.get().shapes());
      metrics.putAll(blend.get().metrics());
    }
    return Manifest.of(TASK)
        .versionOf(files.get(files.size() - 1))
        .createdAt(clock.millis())
        .files(files)
        .shapes(shapes)
        .metrics(metrics)
        .trainedOn(outcome.data())
        .codeOf(RecommendationTraining.class)
        .seed(ShopBlend.SEED)
        .build();
  }

  private static double share(NeighbourLists neighbours, long items) {
    int with = 0;
    for (int i = 0; i < items; i++) {
      with += neighbours.offsets()[i + 1] > neighbours.offsets()[i] ? 1 : 0;
    }
    return (double) with / items;
  }
}
