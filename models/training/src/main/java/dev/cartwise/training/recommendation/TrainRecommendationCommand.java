package dev.cartwise.training.recommendation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemImageStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemTextStore;
import dev.cartwise.featurestore.dynamodb.DynamoDbReviewStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.RangeOptions;
import dev.cartwise.training.lifecycle.PublishingOptions;
import dev.cartwise.training.lifecycle.TrainedVersion;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.neural.FitOptions;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import dev.cartwise.training.recommendation.resemblance.ItemPhotos;
import dev.cartwise.training.recommendation.resemblance.ItemReputations;
import dev.cartwise.training.recommendation.resemblance.ItemTexts;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code train recommendation}: from a shop's archive to an artifact, which the gate judges. */
@Command(
    name = "recommendation",
    mixinStandardHelpOptions = true,
    description = "Train a shop's recommendations on its archive.")
public final class TrainRecommendationCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(TrainRecommendationCommand.class);

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Mixin private FitOptions fit = new FitOptions();

  @Mixin private RangeOptions range = new RangeOptions();

  @Override
  public Integer call() throws IOException {
    FitLimits limits = fit.limits();
    ArtifactSlot slot = publishing.slot(Task.RECOMMENDATION);
    StorageSettings settings = StorageSettings.of(System.getenv());
    long start = System.nanoTime();
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = settings.openS3();
        DynamoDbClient tables = settings.openDynamoDb();
        SparkSession spark = LocalSpark.open("train recommendation", scratch.path())) {
      S3ObjectStore objects = settings.objects(s3);
      ShopKnowledge knowledge =
          new ShopKnowledge(
              slot.shop(),
              range.open(spark, settings, objects, slot.shop(), scratch),
              items(settings, tables, slot.shop()),
              known(settings, tables, slot.shop()));
      RecommendationTraining training = new RecommendationTraining(spark, knowledge, limits);
      TrainedVersion version = publishing.publish(objects, training, scratch.folder("training"));
      report(version, (System.nanoTime() - start) / 1e9);
      return version.exitCode();
    }
  }

  private static List<CatalogueItem> items(
      StorageSettings settings, DynamoDbClient tables, ShopId shop) {
    DynamoDbItemAttributesStore store =
        new DynamoDbItemAttributesStore(
            tables, new FeatureTables(settings.tablePrefix()), Backoff.DEFAULT);
    try (Stream<ItemRecord> all = store.readAll(shop)) {
      return all.map(ItemAttributes::parse).toList();
    }
  }

  private static ItemKnowledge known(StorageSettings settings, DynamoDbClient tables, ShopId shop) {
    FeatureTables names = new FeatureTables(settings.tablePrefix());
    return new ItemKnowledge(
        ItemPhotos.read(new DynamoDbItemImageStore(tables, names), shop),
        ItemTexts.read(new DynamoDbItemTextStore(tables, names, Backoff.DEFAULT), shop),
        ItemReputations.read(
            new DynamoDbReviewStore(
                tables, names, Backoff.DEFAULT, Retention.FOREVER, InstantSource.system()),
            shop));
  }

  private void report(TrainedVersion version, double seconds) {
    Manifest manifest = version.manifest();
    long items = manifest.shapes().getOrDefault("items", List.of(0L)).get(0);
    long edges = manifest.shapes().getOrDefault("neighbours", List.of(0L)).get(0);
    long events = manifest.trainingData().events();
    LOG.info("{} items, {} neighbours from {} events", items, edges, events);
    if (edges == 0) {
      LOG.warn(
          "Too few events to learn what goes together: popular items are recommended until there"
              + " are shoppers who touched two items.");
    }
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("shop", version.shop().value());
      line.put("version", manifest.version());
      line.put("items", items);
      line.put("neighbours", edges);
      line.put("events", events);
      line.put("from", day(manifest.trainingData().fromMillis()));
      line.put("to", day(manifest.trainingData().toMillis()));
      line.put("blend", manifest.shapes().containsKey("vectors"));
      line.put("ndcg@10", manifest.metrics().get("ndcg@10"));
      line.put("hr@10", manifest.metrics().get("hr@10"));
      line.put("trainSeconds", seconds);
      version.putDecision(line);
      System.out.println(line);
    } else {
      System.out.printf(
          "%s: %s, %d items, %d neighbours from %d events of %s to %s%n%s%n",
          version.shop(),
          manifest.version(),
          items,
          edges,
          events,
          day(manifest.trainingData().fromMillis()),
          day(manifest.trainingData().toMillis()),
          version.verdict());
    }
  }

  /** The UTC day of a time. */
  private static String day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
  }
}
