package dev.cartwise.training.recommendation.evaluation;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.featurestore.dynamodb.Backoff;
import dev.cartwise.featurestore.dynamodb.DynamoDbItemAttributesStore;
import dev.cartwise.featurestore.dynamodb.FeatureTables;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.RangeOptions;
import dev.cartwise.training.recommendation.trial.Trial;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.ShopOption;
import dev.cartwise.training.run.StorageSettings;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The options of a trial on a shop's own archive. */
final class ShopOptions {

  @Mixin private ShopOption shop = new ShopOption();

  @Mixin private RangeOptions range = new RangeOptions();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description =
          "With global-time: ask about the newest N days of the archive, and learn from what was"
              + " before (default: ${DEFAULT-VALUE}).")
  private int days = 7;

  /**
   * Reads the archive as a training does.
   *
   * @throws TrainingFailure if the shop is none, or its archive is too short
   */
  Trial globalTime() throws IOException {
    if (days < 1) {
      throw new TrainingFailure("--days must be at least 1, not " + days + ".");
    }
    StorageSettings settings = StorageSettings.of(System.getenv());
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = settings.openS3();
        DynamoDbClient tables = settings.openDynamoDb();
        SparkSession spark = LocalSpark.open("evaluate recommendation", scratch.path())) {
      return GlobalTime.trial(
          spark,
          range.open(spark, settings, settings.objects(s3), shop.shop(), scratch),
          items(new FeatureTables(settings.tablePrefix()), tables),
          days);
    }
  }

  private List<CatalogueItem> items(FeatureTables names, DynamoDbClient tables) {
    try (Stream<ItemRecord> all =
        new DynamoDbItemAttributesStore(tables, names, Backoff.DEFAULT).readAll(shop.shop())) {
      return all.map(ItemAttributes::parse).toList();
    }
  }
}
