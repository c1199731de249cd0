package dev.cartwise.training.archive.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.SweptObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DeduplicatedArchive;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.archive.ArchiveDownload;
import dev.cartwise.training.archive.ArchiveObjects;
import dev.cartwise.training.archive.ArchiveRange;
import dev.cartwise.training.archive.ArchiveRetention;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Readers in memory and in Spark see the same events of an archive before, during and after passes
 * of compaction, whatever clients sent.
 */
class ArchiveReadersIT {

  private static final ShopId SHOP = new ShopId("demo");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 3;

  @TempDir static Path sparkScratch;
  private static SparkSession spark;

  @TempDir Path directory;

  private final List<ArchivedInteraction> sent = new ArrayList<>();
  private SweptObjectStore objects;
  private Instant now = Instant.parse("2026-03-05T02:00:00Z");
  private int names;

  @BeforeAll
  static void openSpark() {
    spark = LocalSpark.open("test", sparkScratch);
    spark.conf().set("spark.sql.shuffle.partitions", "2");
  }

  @AfterAll
  static void closeSpark() throws IOException {
    spark.close();
  }

  @BeforeEach
  void openObjects() {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void seeTheSameWhateverCompactionDoes(int seed) throws IOException {
    Random random = new Random(seed);
    for (int pass = 0; pass < 3; pass++) {
      arrive(random);
      List<String> events = events();
      assertThat(inMemory(objects)).isEqualTo(events);
      assertThat(inSpark(objects)).isEqualTo(events);
      int[] steps = new int[1];
      WatchedObjects watched =
          new WatchedObjects(
              objects,
              step -> {
                steps[0]++;
                assertThat(inMemory(objects)).isEqualTo(events);
                if (step % 40 == 7) {
                  assertThat(inSpark(objects)).isEqualTo(events);
                }
              });
      new Compaction(watched, () -> now, ArchiveRetention.FOR_EVER, 40).run(newFolder());
      assertThat(steps[0]).isGreaterThan(30);
      assertThat(inMemory(objects)).isEqualTo(events);
      assertThat(inSpark(objects)).isEqualTo(events);
      now = now.plus(Compaction.GRACE).plusMillis(1);
    }
  }

  /** What came in and what a former version wrote, some of it once more. */
  private void arrive(Random random) throws IOException {
    for (int object = 0; object < 4; object++) {
      List<ArchivedInteraction> lines = lines(random, 2, random.nextInt(DAYS));
      lines.addAll(lines(random, 2, random.nextInt(DAYS)));
      lines.addAll(again(random));
      sent.addAll(lines);
      ArchiveFile file = ArchiveFile.of(lines);
      objects.upload(file.key(), Files.write(newFolder().resolve("file"), file.bytes()));
    }
    for (int day = 0; day < DAYS; day++) {
      List<ArchivedInteraction> lines = lines(random, 1, day);
      sent.addAll(lines);
      Path file = newFolder().resolve("file");
      try (OutputStream out = Files.newOutputStream(file)) {
        ArchiveFile.write(lines, out);
      }
      String name = "former" + names++;
      objects.upload("archive/demo/dt=" + DAY.plusDays(day) + "/" + name + ".jsonl.gz", file);
    }
  }

  private List<ArchivedInteraction> again(Random random) {
    List<ArchivedInteraction> former =
        sent.stream().filter(line -> line.schemaVersion() == 2).toList();
    return former.isEmpty()
        ? List.of()
        : random.ints(3, 0, former.size()).mapToObj(former::get).toList();
  }

  /** Few shoppers, keys, moments, types and items, so that lines meet in every way. */
  private static List<ArchivedInteraction> lines(Random random, int version, int day) {
    List<ArchivedInteraction> lines = new ArrayList<>();
    String[] types = {"View", "view", "Purchase", "Search"};
    for (int i = 0; i < 15; i++) {
      lines.add(
          new ArchivedInteraction(
              version,
              version == 1 ? null : random.nextInt(5) == 0 ? "other" : "demo",
              "key-" + random.nextInt(20),
              DAY.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()
                  + random.nextInt(3),
              "shopper-" + random.nextInt(3),
              "session-" + random.nextInt(2),
              types[random.nextInt(types.length)],
              random.nextInt(6) == 0 ? null : "item-" + random.nextInt(2),
              null,
              null,
              null));
    }
    return lines;
  }

  /** The events to learn from among all lines that were ever sent. */
  private List<String> events() {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    sent.stream().filter(line -> !"other".equals(line.shop())).forEach(archive::add);
    return toLearnFrom(archive);
  }

  private List<String> inMemory(ObjectStore store) throws IOException {
    DeduplicatedArchive archive = new DeduplicatedArchive();
    try (Stream<Path> files = Files.list(download(store))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          archive.add(ArchiveFile.readLine(line));
        }
      }
    }
    return toLearnFrom(archive);
  }

  private List<String> inSpark(ObjectStore store) throws IOException {
    List<String> locations = List.of(download(store).toString());
    List<String> events = new ArrayList<>();
    for (Row row :
        ArchivedEvents.read(spark, new ShopArchive(SHOP, locations, Long.MIN_VALUE))
            .collectAsList()) {
      events.add(
          text(
              row.getAs("shopper"),
              row.getAs("timeMillis"),
              row.getAs("eventKey"),
              row.getAs("itemId"),
              row.getAs("kind")));
    }
    return events.stream().sorted().toList();
  }

  private Path download(ObjectStore store) throws IOException {
    Path folder = newFolder();
    new ArchiveDownload(store).into(folder, SHOP, ArchiveObjects.of(store, SHOP, ArchiveRange.ALL));
    return folder;
  }

  private static List<String> toLearnFrom(DeduplicatedArchive archive) {
    return archive.interactions().stream()
        .map(
            line ->
                text(
                    line.shopper(),
                    line.timeMillis(),
                    line.eventKey(),
                    line.itemId(),
                    kind(line.eventType())))
        .sorted()
        .toList();
  }

  private static int kind(String eventType) {
    return switch (EventKind.of(eventType)) {
      case VIEW -> ArchivedEvents.VIEW;
      case PURCHASE -> ArchivedEvents.PURCHASE;
      default -> ArchivedEvents.OTHER;
    };
  }

  private static String text(
      String shopper, long timeMillis, String eventKey, @Nullable String itemId, int kind) {
    return String.join(" ", shopper, timeMillis + "", eventKey, itemId, kind + "");
  }

  private Path newFolder() throws IOException {
    return Files.createDirectories(directory.resolve("folder-" + names++));
  }
}
