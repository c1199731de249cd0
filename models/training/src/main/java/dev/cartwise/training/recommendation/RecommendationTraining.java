package dev.cartwise.training.recommendation;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.manifest.ManifestBuilder;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.recommendation.blend.file.BlendFile;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.NeighbourLists;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.EventsDigest;
import dev.cartwise.training.archive.people.ShopperEvents;
import dev.cartwise.training.lifecycle.TaskTrainer;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import dev.cartwise.training.lineage.ContentDigest;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.onnx.OnnxProperties;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceJob;
import dev.cartwise.training.recommendation.cooccurrence.CoOccurrenceOptions;
import dev.cartwise.training.recommendation.data.ShopperSequences;
import dev.cartwise.training.recommendation.data.Touches;
import dev.cartwise.training.recommendation.gate.Gate;
import dev.cartwise.training.recommendation.gate.HeldOutShoppers;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.resemblance.GalleryPublishing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a shop's catalogue and blend from its archive. */
public final class RecommendationTraining implements TaskTrainer {

  private static final Logger LOG = LoggerFactory.getLogger(RecommendationTraining.class);

  private final SparkSession spark;
  private final ShopKnowledge shop;
  private final FitLimits limits;

  /**
   * @param limits of each training of a sequence model
   */
  public RecommendationTraining(SparkSession spark, ShopKnowledge shop, FitLimits limits) {
    this.spark = spark;
    this.shop = shop;
    this.limits = limits;
  }

  @Override
  public Task task() {
    return Task.RECOMMENDATION;
  }

  @Override
  public TrainedArtifact train(Path directory, Path scratch) throws IOException {
    Dataset<Row> events = joined();
    try {
      return train(HeldOutShoppers.of(spark, events), directory, scratch);
    } finally {
      events.unpersist();
    }
  }

  /** The events by shoppers, kept; what they were made of is not. */
  private Dataset<Row> joined() {
    Dataset<Row> archived =
        ArchivedEvents.read(spark, shop.archive()).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> events = ShopperEvents.of(archived).persist(StorageLevel.MEMORY_AND_DISK());
      LOG.info("{} interactions are in the rows of shoppers", events.count());
      return events;
    } finally {
      archived.unpersist();
    }
  }

  /** The photos of the shop become its gallery. */
  @Override
  public void publishAlongside(ArtifactStore store, InstantSource clock, Path scratch)
      throws IOException {
    new GalleryPublishing(store, clock).publish(shop.shop(), shop.known().photos(), scratch);
  }

  private TrainedArtifact train(HeldOutShoppers held, Path directory, Path scratch)
      throws IOException {
    Dataset<Row> events = held.training();
    LOG.info("{} questions are held out", held.questions().size());
    CoOccurrenceJob.Outcome outcome =
        new CoOccurrenceJob(spark, CoOccurrenceOptions.DEFAULT)
            .run(events, shop.known().describe(shop.items()))
            .with(shop.known()::placeColdItems);
    Path catalogue = directory.resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(catalogue, outcome.content());
    LOG.info("{} items have neighbours", outcome.content().items().size());
    List<CatalogueItem> all = outcome.content().items();
    List<Touches> shoppers =
        ShopperSequences.read(spark, events, all.stream().map(CatalogueItem::itemId).toList());
    LOG.info("{} shoppers are learned from", shoppers.size());
    Provenance provenance = provenance(events, all);
    Optional<ShopBlend> blend =
        ShopBlend.fit(
            shoppers, shop.known().content(all), limits, scratch.resolve("tuned"), directory);
    if (blend.isPresent()) {
      OnnxProperties.describe(
          directory.resolve(BlendFile.ENCODER_NAME), provenance.properties(task()));
    }
    return new TrainedRecommendation(
        shop.shop(),
        catalogue,
        manifest(outcome, ArtifactFile.of(catalogue), blend, provenance, directory),
        blend,
        Gate.ask(held.questions(), directory));
  }

  private static ManifestBuilder manifest(
      CoOccurrenceJob.Outcome outcome,
      ArtifactFile catalogue,
      Optional<ShopBlend> blend,
      Provenance provenance,
      Path directory)
      throws IOException {
    NeighbourLists neighbours = outcome.content().neighbours();
    long items = outcome.content().items().size();
    ManifestBuilder manifest =
        Manifest.of(Task.RECOMMENDATION)
            .file(catalogue)
            .versionOf(catalogue)
            .shape("items", items)
            .shape("neighbours", (long) neighbours.items().length)
            .trainedOn(outcome.data())
            .codeVersion(provenance.code())
            .lineage(provenance.lineage())
            .seed(ShopBlend.SEED);
    if (items > 0) {
      manifest.metric("items-with-neighbours", share(neighbours, items));
    }
    if (blend.isPresent()) {
      List<String> files = blend.get().files().stream().map(ArtifactFile::name).toList();
      manifest
          .files(directory, files)
          .versionOf(ArtifactFile.of(directory.resolve(BlendFile.ENCODER_NAME)))
          .shapes(blend.get().shapes())
          .metrics(blend.get().metrics());
    }
    return manifest;
  }

  private Provenance provenance(Dataset<Row> events, List<CatalogueItem> items) {
    ContentDigest data = new ContentDigest().add(EventsDigest.of(events));
    items.forEach(item -> data.add(item.toString()));
    return Provenance.of(
        data.hex(),
        CoOccurrenceOptions.DEFAULT + " " + limits + " seed " + ShopBlend.SEED,
        Map.of());
  }

  private static double share(NeighbourLists neighbours, long items) {
    int with = 0;
    for (int i = 0; i < items; i++) {
      with += neighbours.offsets()[i + 1] > neighbours.offsets()[i] ? 1 : 0;
    }
    return (double) with / items;
  }
}
