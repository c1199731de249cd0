package dev.cartwise.training.purchaseintent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.promotion.GateGroup;
import dev.cartwise.artifactstore.promotion.GateResults;
import dev.cartwise.artifactstore.promotion.Promotion;
import dev.cartwise.artifactstore.promotion.PromotionDecision;
import dev.cartwise.artifactstore.serving.ArtifactCache;
import dev.cartwise.artifactstore.serving.LocalArtifact;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.artifact.OpenIntentModel;
import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.lifecycle.LifeCycle;
import dev.cartwise.training.purchaseintent.archive.Horizon;
import dev.cartwise.training.purchaseintent.fit.ModelTrainer;
import dev.cartwise.training.purchaseintent.fit.Trainers;
import dev.cartwise.training.purchaseintent.items.ShopItems;
import dev.cartwise.training.purchaseintent.shop.PurchaseIntentTraining;
import dev.cartwise.training.run.TrainingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an archive to an artifact that serves and that the gate judges. */
class PurchaseIntentTrainingIT {

  private static final ShopId SHOP = new ShopId("demo");
  private static final ArtifactSlot SLOT = new ArtifactSlot(SHOP, Task.PURCHASE_INTENT);
  private static final long START = 1_700_000_000_000L;
  private static final long MINUTE = 60_000L;
  private static final long DAY = 86_400_000L;
  private static final int ITEMS = 30;

  @TempDir static Path sparkScratch;
  private static SparkSession spark;

  @TempDir Path directory;

  @BeforeAll
  static void openSpark() {
    spark = LocalSpark.open("test", sparkScratch);
  }

  @AfterAll
  static void closeSpark() throws IOException {
    spark.close();
  }

  @Test
  void whatIsTrainedServesBeatsTheBaseRateAndIsNotBetterThanItself() throws Exception {
    ArtifactStore store = new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
    Promotion promotion = new Promotion(store);
    List<ArchivedInteraction> lines = sessions(900, true);

    Manifest first = publish(store, lines, 1);
    PromotionDecision decision = promotion.decide(SLOT, first.version(), START);

    assertThat(decision.reason()).startsWith("better than base-rate: logLoss +");
    assertThat(decision.promoted()).isTrue();
    assertThat(first.metrics().get("auc")).isGreaterThan(0.7);
    assertThat(first.metrics()).containsKeys("ece", "item-auc", "gate-logLoss");
    GateResults gate = results(store, first);
    assertThat(gate.groups())
        .extracting(GateGroup::name)
        .contains("shoppers of acquaintance new", "shoppers of price band low");
    assertServes(store, first);

    Manifest second = publish(store, lines, 2);

    assertThat(promotion.decide(SLOT, second.version(), START).reason()).contains(first.version());
    GateResults again = results(store, second);
    assertThat(again.championTrouble()).isEmpty();
    assertThat(again.challenger().scores()).isEqualTo(gate.challenger().scores());
    assertThat(Math.abs(again.champion().orElseThrow().mean() - gate.challenger().mean()))
        .isLessThan(0.05);
  }

  @Test
  void shopWithoutPurchasesGetsNoModelAndIsToldWhy() {
    assertThatThrownBy(() -> publish(store(), sessions(50, false), 1))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageStartingWith("Nobody bought anything in the archive of demo");
    assertThatThrownBy(() -> publish(store(), List.of(), 2))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageStartingWith("Nobody bought anything");
  }

  @Test
  void shopWithFewPurchasesGetsNoModelAndIsToldHowManyThereAre() {
    assertThatThrownBy(() -> publish(store(), sessions(20, true), 1))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageMatching(
            "The archive of demo has \\d+ moments before a purchase and \\d+ others .* and 30 of"
                + " each are needed.*");
  }

  private ArtifactStore store() {
    return new ArtifactStore(new DirectoryObjectStore(directory.resolve("objects")));
  }

  private void assertServes(ArtifactStore store, Manifest manifest) throws Exception {
    LocalArtifact local =
        new ArtifactCache(store, directory.resolve("cache")).fetch(SLOT, manifest.version());
    new PurchaseIntentRoom().check(local);
    try (OpenIntentModel model = OpenIntentModel.openTried(local)) {
      assertThat(model.predict(ShopperFeatures.EMPTY, Optional.empty(), START).probability())
          .isEqualTo(manifest.metrics().get("base-rate"));
      assertThat(model.knowsItems()).isTrue();
      assertThat(model.facts().size()).isEqualTo(ITEMS);
    }
  }

  private static GateResults results(ArtifactStore store, Manifest manifest) throws IOException {
    return GateResults.parse(
        store.readBeside(SLOT, manifest.version(), GateResults.FILE_NAME).orElseThrow().content());
  }

  private Manifest publish(ArtifactStore store, List<ArchivedInteraction> lines, int run)
      throws IOException {
    Path archive = Files.createDirectories(directory.resolve("archive-" + run));
    if (!lines.isEmpty()) {
      Files.write(archive.resolve("lines.jsonl.gz"), ArchiveFile.of(lines).bytes());
    }
    PurchaseIntentTraining training =
        new PurchaseIntentTraining(
            spark,
            new ShopArchive(SHOP, List.of(archive.toString()), Long.MIN_VALUE),
            ShopItems.of(items()),
            Horizon.ofHours(24),
            trees());
    Path scratch = Files.createDirectories(directory.resolve("training-" + run));
    Manifest manifest =
        new LifeCycle(store, InstantSource.fixed(Instant.ofEpochMilli(START + run * 1_000L)))
            .publish(SLOT, training, scratch);
    JsonNode report =
        new ObjectMapper().readTree(scratch.resolve("report").resolve("report.json").toFile());
    assertThat(report.isObject()).isTrue();
    return manifest;
  }

  /** The kind that is fitted fastest. */
  private static List<ModelTrainer> trees() {
    return Trainers.all(spark).stream()
        .filter(each -> each.kind() == ModelKind.GRADIENT_BOOSTED_TREES)
        .toList();
  }

  private static List<CatalogueItem> items() {
    List<CatalogueItem> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      String properties = "{\"price\":" + (10 + i) + ",\"category\":\"c" + i % 3 + "\"}";
      items.add(ItemAttributes.parse(new ItemRecord("item-" + i, properties)));
    }
    return items;
  }

  /** Visits of a month: who puts something into the cart often buys it some minutes later. */
  private static List<ArchivedInteraction> sessions(int count, boolean buying) {
    SplittableRandom random = new SplittableRandom(7);
    List<ArchivedInteraction> lines = new ArrayList<>();
    for (int session = 0; session < count; session++) {
      String shopper = "shopper-" + random.nextInt(Math.max(1, count / 3));
      long time = START + (long) (random.nextDouble() * 30 * DAY);
      int steps = 1 + random.nextInt(5);
      String item = "item-0";
      for (int step = 0; step < steps; step++) {
        item = "item-" + random.nextInt(ITEMS);
        lines.add(line(shopper, "s" + session, time += MINUTE, "View", item));
      }
      if (random.nextInt(3) == 0) {
        lines.add(line(shopper, "s" + session, time += MINUTE, "AddToCart", item));
        if (buying && random.nextInt(4) != 0) {
          lines.add(line(shopper, "s" + session, time + 5 * MINUTE, "Purchase", item));
        }
      }
    }
    return lines;
  }

  private static ArchivedInteraction line(
      String shopper, String session, long time, String type, String item) {
    return new ArchivedInteraction(
        ArchivedInteraction.SCHEMA_VERSION,
        SHOP.value(),
        session + time,
        time,
        shopper,
        session,
        type,
        item,
        null,
        null,
        null);
  }
}
