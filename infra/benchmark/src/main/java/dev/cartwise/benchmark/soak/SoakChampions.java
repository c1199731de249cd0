package dev.cartwise.benchmark.soak;

import dev.cartwise.artifactstore.ArtifactException;
import dev.cartwise.artifactstore.Task;
import dev.cartwise.artifactstore.manifest.ArtifactFile;
import dev.cartwise.artifactstore.manifest.Manifest;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.store.ArtifactSlot;
import dev.cartwise.artifactstore.store.ArtifactStore;
import dev.cartwise.benchmark.generated.GeneratedShop;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.purchaseintent.artifact.SampleIntents;
import dev.cartwise.recommendation.catalogue.Catalogue;
import dev.cartwise.recommendation.catalogue.CatalogueContent;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.recommendation.catalogue.CatalogueWriter;
import dev.cartwise.recommendation.catalogue.ItemOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Champions of every task under several version names, and a hand that moves the pointers. */
public final class SoakChampions {
  private static final int VERSIONS = 2;
  private static final String REASON = "soak";

  private final ArtifactStore store;
  private final ShopId shop;
  private final Random random;
  private final Map<Task, Integer> moves = new LinkedHashMap<>();
  private int count;

  /**
   * @param random draws whose pointer moves
   */
  public SoakChampions(ObjectStore objects, ShopId shop, Random random) {
    this.store = new ArtifactStore(objects);
    this.shop = shop;
    this.random = random;
  }

  /** Publishes copies of an artifact and promotes the first. */
  public void publish(Manifest original, Path directory) throws IOException {
    ArtifactSlot slot = new ArtifactSlot(shop, original.task());
    for (int version = 0; version < VERSIONS; version++) {
      store.publish(slot, original.withVersion(name(version)), directory);
    }
    store.promote(slot, name(0), REASON, System.currentTimeMillis());
    moves.put(original.task(), 0);
  }

  private static String name(int version) {
    return "soak-" + (char) ('a' + version);
  }

  /** Writes the catalogue of a generated shop, for {@link #publish}. */
  public static Manifest generate(int items, Path directory) throws IOException {
    CatalogueContent generated = new GeneratedShop(items).catalogue();
    List<CatalogueItem> renamed = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      renamed.add(renamed(generated.items().get(item), "i" + item));
    }
    renamed.sort((a, b) -> ItemOrder.BY_ID.compare(a.itemId(), b.itemId()));
    Path file = Files.createDirectories(directory).resolve(Catalogue.FILE_NAME);
    CatalogueWriter.write(
        file, new CatalogueContent(generated.asOfMillis(), renamed, generated.neighbours()));
    return Manifest.of(Task.RECOMMENDATION)
        .version(name(0))
        .createdAt(System.currentTimeMillis())
        .file(ArtifactFile.of(file))
        .codeVersion("benchmark")
        .build();
  }

  /** Writes a model that predicts purchases, for {@link #publish}. */
  public static Manifest predictor(Path directory) throws IOException {
    SampleIntents.write(Files.createDirectories(directory));
    try (Stream<Path> files = Files.list(directory)) {
      return Manifest.of(Task.PURCHASE_INTENT)
          .version(name(0))
          .createdAt(System.currentTimeMillis())
          .files(directory, files.map(file -> file.getFileName().toString()).sorted().toList())
          .codeVersion("benchmark")
          .build();
    }
  }

  private static CatalogueItem renamed(CatalogueItem item, String id) {
    return new CatalogueItem(
        id,
        item.titleEn(),
        item.titleZh(),
        item.category(),
        item.price(),
        item.columns(),
        item.popularity());
  }

  /** Promotes another version of a task, or rolls its champion back; says what it did. */
  String move() throws IOException {
    List<Task> tasks = List.copyOf(moves.keySet());
    Task task = tasks.get(random.nextInt(tasks.size()));
    ArtifactSlot slot = new ArtifactSlot(shop, task);
    int step = moves.merge(task, 1, Integer::sum);
    long now = System.currentTimeMillis();
    try {
      String version =
          step % 3 == 2
              ? store.rollback(slot, REASON, now).version()
              : store.promote(slot, name(step % VERSIONS), REASON, now).version();
      count++;
      return task + ": " + version;
    } catch (ArtifactException e) {
      if (e.problem() == ArtifactException.Problem.CORRUPT) {
        throw e;
      }
      // A retraining moved the pointer first, or left nothing to go back to.
      return task + ": " + e.getMessage();
    }
  }

  /** How often a pointer was moved. */
  int count() {
    return count;
  }
}
