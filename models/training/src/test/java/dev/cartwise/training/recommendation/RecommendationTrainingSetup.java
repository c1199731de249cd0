package dev.cartwise.training.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.ItemAttributes;
import dev.cartwise.training.archive.ArchiveDownload;
import dev.cartwise.training.archive.ArchiveObjects;
import dev.cartwise.training.archive.ArchiveRange;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.lifecycle.LifeCycle;
import dev.cartwise.training.recommendation.neural.FitLimits;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Archives of events and trainings on them, on a Spark of each test class. */
abstract class RecommendationTrainingSetup {

  static final ShopId DEMO = new ShopId("demo");
  static final long DAY = 86_400_000L;
  static final long NOW = 1_700_000_000_000L;

  @TempDir static Path sparkScratch;
  static SparkSession spark;

  @TempDir Path directory;
  DirectoryObjectStore objects;
  ItemKnowledge known = ItemKnowledge.NONE;
  int runs;

  @BeforeAll
  static void openSpark() {
    spark = LocalSpark.open("test", sparkScratch);
  }

  @AfterAll
  static void closeSpark() throws IOException {
    spark.close();
  }

  @BeforeEach
  void open() {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
  }

  Catalogue train(ShopId shop, CatalogueItem... items) throws IOException {
    Path file = directory.resolve("opened-" + runs + ".bin");
    Files.write(file, bytes(trainManifest(shop, items)));
    return Catalogue.open(file);
  }

  Manifest trainManifest(ShopId shop, CatalogueItem... items) throws IOException {
    runs++;
    Path archive = Files.createDirectories(directory.resolve("archive-" + runs));
    new ArchiveDownload(objects)
        .into(archive, shop, ArchiveObjects.of(objects, shop, ArchiveRange.ALL));
    InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(NOW + runs * 1_000L));
    ShopKnowledge knowledge =
        new ShopKnowledge(
            shop,
            new ShopArchive(shop, List.of(archive.toString()), Long.MIN_VALUE),
            List.of(items),
            known);
    return new LifeCycle(new ArtifactStore(objects), clock)
        .publish(
            new ArtifactSlot(shop, Task.RECOMMENDATION),
            new RecommendationTraining(spark, knowledge, FitLimits.of(FitLimits.TOKENS, 60)),
            Files.createDirectories(directory.resolve("training-" + runs)));
  }

  byte[] bytes(Manifest manifest) throws IOException {
    assertThat(manifest.files()).hasSize(1);
    return Files.readAllBytes(
        directory.resolve("training-" + runs).resolve("artifact").resolve(Catalogue.FILE_NAME));
  }

  static ArchivedInteraction event(String shopper, long time, String type, @Nullable String item) {
    return event(shopper, shopper, time, type, item);
  }

  static ArchivedInteraction event(
      String shopper, String session, long time, String type, @Nullable String item) {
    return new ArchivedInteraction(
        1,
        null,
        "key-" + shopper + time + item,
        time,
        shopper,
        session,
        type,
        item,
        null,
        null,
        null);
  }

  static CatalogueItem item(String id, String title) {
    return ItemAttributes.parse(new ItemRecord(id, "{\"title\":\"" + title + "\"}"));
  }

  void archive(ShopId shop, String name, List<ArchivedInteraction> events) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (ArchivedInteraction event : events) {
      lines.append(mapper.writeValueAsString(event)).append('\n');
    }
    put(shop, name, lines.toString());
  }

  void put(ShopId shop, String name, String lines) throws IOException {
    Path file = directory.resolve("lines.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    objects.upload("archive/" + shop.value() + "/dt=2023-11-14/" + name + ".jsonl.gz", file);
  }
}
