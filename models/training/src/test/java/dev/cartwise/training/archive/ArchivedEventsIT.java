package dev.cartwise.training.archive;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DeduplicatedArchive;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.EventNames;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.training.archive.people.RowEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivedEventsIT {

  private static final ShopId SHOP = new ShopId("demo");

  /** Ordered one way by UTF-16 and another by UTF-8. */
  private static final List<String> ITEMS =
      List.of("item-1", "item-2", "item-\uff5e", "item-\ud83d\ude00");

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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void sparkFollowsTheRuleOfAllReaders(int seed) throws IOException {
    List<ArchivedInteraction> lines = lines(new Random(seed));
    DeduplicatedArchive archive = new DeduplicatedArchive();
    lines.stream().filter(line -> !"other".equals(line.shop())).forEach(archive::add);

    assertThat(read(lines))
        .containsExactlyInAnyOrderElementsOf(
            archive.interactions().stream()
                .map(line -> line.shopper() + line.timeMillis() + line.eventKey() + line.itemId())
                .toList());
  }

  @Test
  void eventsOfOneTimeFollowOneAnotherAsRowsAreRead() throws IOException {
    Path file = directory.resolve("lines.jsonl.gz");
    Files.write(file, ArchiveFile.of(lines(new Random(7))).bytes());
    Dataset<Row> events = ArchivedEvents.read(spark, archive(List.of(file.toString())));
    Column[] order = ArchivedEvents.ORDER.stream().map(each -> col(each)).toArray(Column[]::new);

    List<RecentInteraction> inOrder =
        RowEvents.of(events).orderBy(order).collectAsList().stream()
            .map(ArchivedEventsIT::interaction)
            .toList();

    List<RecentInteraction> lastFirst = new ArrayList<>(inOrder);
    Collections.reverse(lastFirst);
    assertThat(inOrder).hasSizeGreaterThan(100);
    assertThat(lastFirst).isSortedAccordingTo(ShopperFeatures.LATEST_FIRST);
  }

  private static RecentInteraction interaction(Row event) {
    return new RecentInteraction(
        event.<Long>getAs("timeMillis"),
        0,
        ArchivedEvents.eventKind(event.<Integer>getAs("kind")),
        event.getAs("itemId"));
  }

  @Test
  void eventsUnderEveryNameAreOfTheKindThatRowsKnow() throws IOException {
    List<String> names = new ArrayList<>(EventNames.folded().keySet());
    names.addAll(List.of("Product Viewed", "ADD_TO_CART", "order-completed", "page_view", "_"));
    List<ArchivedInteraction> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(
          new ArchivedInteraction(
              2, "demo", name, 1_700_000_000_000L, "s", "s", name, "i", null, null, null));
    }
    Path file = directory.resolve("lines.jsonl.gz");
    Files.write(file, ArchiveFile.of(lines).bytes());

    List<Row> events =
        ArchivedEvents.read(spark, archive(List.of(file.toString()))).collectAsList();
    assertThat(events)
        .hasSameSizeAs(names)
        .allSatisfy(
            event ->
                assertThat(event.<Integer>getAs("kind"))
                    .as(event.<String>getAs("eventKey"))
                    .isEqualTo(kind(EventKind.of(event.getAs("eventKey")))));
  }

  private static int kind(EventKind kind) {
    return switch (kind) {
      case VIEW -> ArchivedEvents.VIEW;
      case ADD_TO_CART -> ArchivedEvents.CART;
      case REMOVE_FROM_CART -> ArchivedEvents.REMOVAL;
      case PURCHASE -> ArchivedEvents.PURCHASE;
      case OTHER -> ArchivedEvents.OTHER;
    };
  }

  @Test
  void archiveWithoutObjectsHasNoEvents() {
    assertThat(ArchivedEvents.read(spark, archive(List.of())).count()).isZero();
  }

  @Test
  void eventsBeforeTheRangeAreLeftOut() throws IOException {
    Path file = directory.resolve("lines.jsonl.gz");
    List<ArchivedInteraction> lines = lines(new Random(4));
    Files.write(file, ArchiveFile.of(lines).bytes());
    long from = 1_700_000_000_004L;

    assertThat(
            ArchivedEvents.read(spark, new ShopArchive(SHOP, List.of(file.toString()), from))
                .filter("timeMillis < " + from)
                .count())
        .isZero();
  }

  @Test
  void objectThatCameInAndWasCutOffIsLeftOutInPlaceAndLocally() throws IOException {
    DirectoryObjectStore objects = new DirectoryObjectStore(directory.resolve("objects"));
    ArchiveFile whole = ArchiveFile.of(lines(new Random(5)));
    objects.upload(whole.key(), Files.write(directory.resolve("whole"), whole.bytes()));
    long events = count(objects);
    ArchiveFile other = ArchiveFile.of(lines(new Random(6)));
    byte[] half = Arrays.copyOf(other.bytes(), other.bytes().length / 2);
    objects.upload(other.key(), Files.write(directory.resolve("half"), half));
    objects.upload(
        ArchiveLayout.INCOMING + "empty.jsonl.gz", Files.createFile(directory.resolve("empty")));

    assertThat(count(objects)).isEqualTo(events).isPositive();

    objects.upload(other.key(), Files.write(directory.resolve("again"), other.bytes()));
    assertThat(count(objects)).isGreaterThan(events);
  }

  /** How many events there are, read in place and locally. */
  private long count(DirectoryObjectStore objects) throws IOException {
    ArchiveObjects archive = ArchiveObjects.of(objects, SHOP, ArchiveRange.ALL);
    String root = directory.resolve("objects") + "/";
    long inPlace =
        ArchivedEvents.read(spark, ArchiveInPlace.of(spark, SHOP, root, archive)).count();
    Path folder = Files.createTempDirectory(directory, "local");
    new ArchiveDownload(objects).into(folder, SHOP, archive);
    assertThat(ArchivedEvents.read(spark, archive(List.of(folder.toString()))).count())
        .isEqualTo(inPlace);
    return inPlace;
  }

  private List<String> read(List<ArchivedInteraction> lines) throws IOException {
    DirectoryObjectStore objects = new DirectoryObjectStore(directory.resolve("objects"));
    Path file = directory.resolve("lines.gz");
    Files.write(file, ArchiveFile.of(lines).bytes());
    objects.upload("archive/-incoming/all.jsonl.gz", file);
    Files.createDirectories(directory.resolve("archive"));
    new ArchiveDownload(objects)
        .into(
            directory.resolve("archive"), SHOP, ArchiveObjects.of(objects, SHOP, ArchiveRange.ALL));
    List<String> events = new ArrayList<>();
    for (Row event :
        ArchivedEvents.read(spark, archive(List.of(directory.resolve("archive").toString())))
            .collectAsList()) {
      events.add(
          event.<String>getAs("shopper")
              + event.<Long>getAs("timeMillis")
              + event.<String>getAs("eventKey")
              + event.<String>getAs("itemId"));
    }
    return events;
  }

  private static ShopArchive archive(List<String> locations) {
    return new ShopArchive(SHOP, locations, Long.MIN_VALUE);
  }

  /** Few shoppers, moments, events and items, so that lines meet in every way. */
  private static List<ArchivedInteraction> lines(Random random) {
    List<ArchivedInteraction> lines = new ArrayList<>();
    String[] types = {"View", "AddToCart", "RemoveFromCart", "Purchase", "Search"};
    for (int i = 0; i < 400; i++) {
      int version = 1 + random.nextInt(2);
      lines.add(
          new ArchivedInteraction(
              version,
              random.nextInt(5) == 0 ? "other" : "demo",
              (version == 1 ? "id-" : "hash-") + random.nextInt(60),
              1_700_000_000_000L + random.nextInt(8),
              "shopper-" + random.nextInt(4),
              "session",
              types[random.nextInt(types.length)],
              random.nextInt(9) == 0 ? null : ITEMS.get(random.nextInt(ITEMS.size())),
              null,
              null,
              null));
    }
    return lines;
  }
}
