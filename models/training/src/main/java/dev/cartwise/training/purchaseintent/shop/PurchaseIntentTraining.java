package dev.cartwise.training.purchaseintent.shop;

import static org.apache.spark.sql.functions.col;

import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.DataRange;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.EventsDigest;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.lifecycle.TaskTrainer;
import dev.cartwise.training.lifecycle.TrainedArtifact;
import dev.cartwise.training.lineage.Provenance;
import dev.cartwise.training.purchaseintent.archive.ArchiveMoments;
import dev.cartwise.training.purchaseintent.archive.Horizon;
import dev.cartwise.training.purchaseintent.archive.TimeCuts;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.items.ShopItems;
import dev.cartwise.training.purchaseintent.report.asked.GeneratedShop;
import dev.cartwise.training.purchaseintent.selection.ModelChoice;
import dev.cartwise.training.purchaseintent.table.Examples;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains from a shop's archive whether its shoppers will buy.
 *
 * <p>The model that is published is the one that is judged: it learned nothing from the last fifth
 * of the events, so champions of before and after can be asked about them as well.
 */
public final class PurchaseIntentTraining implements TaskTrainer {

  /** The seed of everything that is drawn. */
  static final long SEED = 20_261_129L;

  /** Of fewer purchases nothing can be learned. */
  static final int LEAST_POSITIVES = 30;

  private static final Logger LOG = LoggerFactory.getLogger(PurchaseIntentTraining.class);
  private static final int MOST_TRAINING = 100_000;
  private static final int MOST_TESTING = 30_000;

  private final SparkSession spark;
  private final ShopArchive archive;
  private final ShopItems items;
  private final Horizon horizon;
  private final List<ModelTrainer> trainers;

  /**
   * @param items what is known of the shop's items
   * @param horizon how long after a moment a purchase counts
   * @param trainers one of each kind of model to choose from, at least one
   */
  public PurchaseIntentTraining(
      SparkSession spark,
      ShopArchive archive,
      ShopItems items,
      Horizon horizon,
      List<ModelTrainer> trainers) {
    this.spark = spark;
    this.archive = archive;
    this.items = items;
    this.horizon = horizon;
    this.trainers = List.copyOf(trainers);
  }

  @Override
  public Task task() {
    return Task.PURCHASE_INTENT;
  }

  @Override
  public TrainedArtifact train(Path directory, Path scratch) throws IOException {
    Dataset<Row> histories =
        ArchivedEvents.read(spark, archive).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return train(histories, directory, scratch);
    } finally {
      histories.unpersist();
    }
  }

  private TrainedArtifact train(Dataset<Row> histories, Path directory, Path scratch)
      throws IOException {
    Dataset<Row> events = ArchiveMoments.interactions(histories);
    requirePurchases(events);
    TimeCuts cuts = TimeCuts.of(events, horizon);
    FactsAtCuts facts = FactsAtCuts.of(events, cuts, items, scratch, directory);
    ShopExamples training;
    ShopExamples testing;
    try (ArchiveMoments moments = ArchiveMoments.draw(histories, cuts, facts.popular(), SEED)) {
      training = ShopExamples.of(moments.training(MOST_TRAINING), facts.training(), false);
      testing = ShopExamples.of(moments.testing(MOST_TESTING), facts.testing(), true);
    }
    LOG.info(
        "{} moments train, {} of them before a purchase; {} test",
        training.shoppers().size(),
        TrainedHead.positives(training.shoppers().labels()),
        testing.shoppers().size());
    requireOutcomes(training.shoppers());
    ModelChoice shopper = choose(training.shoppers(), trainers);
    Refits refits = Refits.of(trainers, shopper.best().intent().kind());
    Optional<ModelChoice> item =
        hasOutcomes(training.items())
            ? Optional.of(choose(training.items(), List.of(refits.chosen())))
            : Optional.empty();
    IntentArtifact artifact =
        new IntentArtifact(
            horizon,
            TrainedHead.of(TrainedHead.SHOPPER, shopper.best().intent(), training.shoppers()),
            item.map(
                each -> TrainedHead.of(TrainedHead.ITEM, each.best().intent(), training.items())));
    Provenance provenance =
        Provenance.of(
            EventsDigest.of(histories),
            horizon + " " + trainers.stream().map(ModelTrainer::kind).toList() + " seed " + SEED,
            Map.of());
    artifact.write(directory, testing, provenance);
    HeldOutMoments held = HeldOutMoments.of(testing.moments());
    return new TrainedPurchaseIntent(
        artifact.manifest(directory, data(events), testing, provenance),
        held,
        new IntentReport(
            archive.shop(),
            GeneratedShop.isOf(items.items().values()),
            shopper,
            training.shoppers(),
            testing.shoppers(),
            held.shoppers(),
            refits),
        new ShopperCuts(items, training.groups()));
  }

  private static ModelChoice choose(Examples examples, List<ModelTrainer> among) {
    ModelChoice choice =
        ModelChoice.among(examples, IntStream.range(0, examples.size()).toArray(), among, SEED);
    choice
        .candidates()
        .forEach(each -> LOG.info("{}: log loss {}", each.intent().kind(), each.logLoss()));
    return choice;
  }

  /** Tells whether there is enough of both outcomes to learn from. */
  static boolean hasOutcomes(Examples examples) {
    int positives = TrainedHead.positives(examples.labels());
    return positives >= LEAST_POSITIVES && examples.size() - positives >= LEAST_POSITIVES;
  }

  private void requirePurchases(Dataset<Row> events) {
    if (events.filter(col("kind").equalTo(ArchivedEvents.PURCHASE)).isEmpty()) {
      throw new TrainingFailure(
          "Nobody bought anything in the archive of "
              + archive.shop()
              + ", so there is nothing to learn purchases from: send events of the type Purchase.");
    }
  }

  private void requireOutcomes(Examples examples) {
    if (!hasOutcomes(examples)) {
      int positives = TrainedHead.positives(examples.labels());
      throw new TrainingFailure(
          String.format(
              Locale.ROOT,
              "The archive of %s has %d moments before a purchase and %d others to learn from,"
                  + " and %d of each are needed: train again when there are more events.",
              archive.shop(),
              positives,
              examples.size() - positives,
              LEAST_POSITIVES));
    }
  }

  private static DataRange data(Dataset<Row> events) {
    Row range = events.selectExpr("min(timeMillis)", "max(timeMillis)", "count(1)").first();
    return new DataRange(range.getLong(0), range.getLong(1), range.getLong(2));
  }
}
