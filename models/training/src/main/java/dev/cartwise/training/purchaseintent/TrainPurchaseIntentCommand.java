package dev.cartwise.training.purchaseintent;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.objects.S3ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.RangeOptions;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.lifecycle.PublishingOptions;
import dev.cartwise.training.lifecycle.TrainedVersion;
import dev.cartwise.training.purchaseintent.archive.Horizon;
import dev.cartwise.training.purchaseintent.fit.Trainers;
import dev.cartwise.training.purchaseintent.items.ShopItemsReader;
import dev.cartwise.training.purchaseintent.shop.PurchaseIntentTraining;
import dev.cartwise.training.run.ScratchDirectory;
import dev.cartwise.training.run.StorageSettings;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code train purchase-intent}: from a shop's archive to an artifact, which the gate judges. */
@Command(
    name = "purchase-intent",
    mixinStandardHelpOptions = true,
    description = "Train whether shoppers will buy on a shop's archive.")
public final class TrainPurchaseIntentCommand implements Callable<Integer> {

  private static final long LONGEST_HOURS = 24 * 365L;

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  @Option(
      names = "--horizon-hours",
      paramLabel = "N",
      defaultValue = "${env:CARTWISE_PURCHASE_HORIZON_HOURS:-24}",
      description =
          "A purchase counts within N hours, or within a day in the same session (default:"
              + " ${DEFAULT-VALUE}).")
  private long horizonHours = 24;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Mixin private RangeOptions range = new RangeOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (horizonHours < 1 || horizonHours > LONGEST_HOURS) {
      throw new TrainingFailure(
          "--horizon-hours is from 1 to " + LONGEST_HOURS + ", not " + horizonHours + ".");
    }
    ArtifactSlot slot = publishing.slot(Task.PURCHASE_INTENT);
    StorageSettings settings = StorageSettings.of(System.getenv());
    long start = System.nanoTime();
    try (ScratchDirectory scratch = ScratchDirectory.create();
        S3Client s3 = settings.openS3();
        DynamoDbClient tables = settings.openDynamoDb();
        SparkSession spark = LocalSpark.open("train purchase-intent", scratch.path())) {
      S3ObjectStore objects = settings.objects(s3);
      ShopArchive archive = range.open(spark, settings, objects, slot.shop(), scratch);
      PurchaseIntentTraining training =
          new PurchaseIntentTraining(
              spark,
              archive,
              new ShopItemsReader(tables, settings.tablePrefix()).read(slot.shop()),
              Horizon.ofHours(horizonHours),
              Trainers.all(spark));
      TrainedVersion version = publishing.publish(objects, training, scratch.folder("training"));
      version.print(spec.commandLine().getOut(), json, (System.nanoTime() - start) / 1e9);
      return version.exitCode();
    }
  }
}
