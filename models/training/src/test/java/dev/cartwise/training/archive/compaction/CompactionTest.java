package dev.cartwise.training.archive.compaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.artifactstore.objects.DirectoryObjectStore;
import dev.cartwise.artifactstore.objects.ObjectStore;
import dev.cartwise.artifactstore.objects.SweptObjectStore;
import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.ArchiveLayout;
import dev.cartwise.contracts.ArchivedInteraction;
import dev.cartwise.contracts.DeduplicatedArchive;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.training.archive.ArchiveDownload;
import dev.cartwise.training.archive.ArchiveObjects;
import dev.cartwise.training.archive.ArchiveRange;
import dev.cartwise.training.archive.ArchiveRetention;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

  private static final ShopId DEMO = new ShopId("demo");
  private static final ShopId OTHER = new ShopId("other");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant NOW = Instant.parse("2026-03-03T02:00:00Z");

  @TempDir Path directory;

  private SweptObjectStore objects;
  private Instant now = NOW;
  private int folders;

  @BeforeEach
  void open() {
    objects = new DirectoryObjectStore(directory.resolve("objects"));
  }

  @Test
  void sortsWhatCameInIntoAFileOfEachShopAndDay() throws IOException {
    comeIn(line(DEMO, 1, 0), line(OTHER, 2, 0), line(DEMO, 3, 1));
    comeIn(line(DEMO, 1, 0), line(DEMO, 4, 0));

    compact();

    assertThat(live(DEMO)).hasSize(2);
    assertThat(live(DEMO).get(0)).matches("archive/demo/dt=2026-03-01/[0-9a-f]{8}-0-2.jsonl.gz");
    assertThat(live(DEMO).get(1)).matches("archive/demo/dt=2026-03-02/[0-9a-f]{8}-0-1.jsonl.gz");
    assertThat(live(OTHER)).hasSize(1);
    assertThat(events(objects, DEMO)).containsExactly("e1", "e3", "e4");
    assertThat(events(objects, OTHER)).containsExactly("e2");
  }

  @Test
  void mergesLateLinesIntoTheFileOfTheirDay() throws IOException {
    comeIn(line(DEMO, 1, 0));
    compact();
    comeIn(line(DEMO, 2, 0));
    compact();

    assertThat(live(DEMO)).hasSize(1).first().asString().endsWith("-0-2.jsonl.gz");
    assertThat(events(objects, DEMO)).containsExactly("e1", "e2");
  }

  @Test
  void gathersTheFilesThatFormerVersionsWrote() throws IOException {
    former(DEMO, "a1", first(1));
    former(DEMO, "b2", first(2), first(1));

    compact();

    assertThat(live(DEMO)).hasSize(1).first().asString().endsWith("-0-2.jsonl.gz");
    assertThat(events(objects, DEMO)).containsExactly("e1", "e2");
  }

  @Test
  void secondPassFindsNothingToDo() throws IOException {
    comeIn(line(DEMO, 1, 0), line(OTHER, 2, 1));
    compact();
    List<String> before = objects.list("");

    assertThat(compact()).isEqualTo(new CompactionFigures(0, 0, 0, 0, 0));

    assertThat(objects.list("")).isEqualTo(before);
  }

  @Test
  void removesWhatItReplacedOnlyWhenNobodyReadsItAnyMore() throws IOException {
    comeIn(line(DEMO, 1, 0));
    compact();
    now = NOW.plus(Compaction.GRACE);
    assertThat(compact().removed()).isZero();
    assertThat(objects.list(ArchiveLayout.INCOMING)).hasSize(1);

    now = now.plusMillis(1);
    assertThat(compact().removed()).isEqualTo(1);

    assertThat(objects.list("")).isEqualTo(live(DEMO));
    assertThat(events(objects, DEMO)).containsExactly("e1");
  }

  @Test
  void keepsEveryEventWhereverItEnds() throws IOException {
    int steps = 0;
    for (boolean met = true; met; steps++) {
      int end = steps;
      start("ends-" + steps);
      met = false;
      try {
        pass(new WatchedObjects(objects, step -> endAt(step, end)));
      } catch (SimulatedEnd e) {
        met = true;
      }
      assertEverythingIsThere();

      now = now.plus(Compaction.GRACE).plusMillis(1);
      compact();
      assertEverythingIsThere();
      now = now.plus(Compaction.GRACE).plusMillis(1);
      compact();
      assertEverythingIsThere();
      assertThat(objects.list(ArchiveLayout.ROOT)).hasSize(3);
      now = NOW;
    }
    assertThat(steps).isGreaterThan(20);
  }

  @Test
  void readersSeeEveryEventAtEveryStep() throws IOException {
    start("read");
    int[] steps = new int[1];
    for (int passes = 0; passes < 3; passes++) {
      pass(
          new WatchedObjects(
              objects,
              step -> {
                steps[0]++;
                assertEverythingIsThere();
              }));
      now = now.plus(Compaction.GRACE).plusMillis(1);
    }
    assertThat(steps[0]).isGreaterThan(40);
  }

  @Test
  void passInTheMidstOfAReadingHidesNothing() throws IOException {
    int steps = 0;
    for (boolean met = true; met; steps++) {
      int moment = steps;
      boolean[] compacted = new boolean[1];
      start("midst-" + steps);
      WatchedObjects watched =
          new WatchedObjects(
              objects,
              step -> {
                if (step == moment) {
                  compacted[0] = true;
                  compact();
                }
              });

      assertThat(events(watched, DEMO)).containsExactly("e1", "e2", "e3", "e4");
      met = compacted[0];
    }
    assertThat(steps).isGreaterThan(10);
  }

  @Test
  void passesAtTheSameTimeAreHarmless() throws IOException {
    int steps = 0;
    for (boolean met = true; met; steps++) {
      int moment = steps;
      boolean[] compacted = new boolean[1];
      start("together-" + steps);
      pass(
          new WatchedObjects(
              objects,
              step -> {
                if (step == moment) {
                  compacted[0] = true;
                  comeIn(line(OTHER, 7, 0));
                  compact();
                }
              }));
      met = compacted[0];
      assertThat(events(objects, DEMO)).containsExactly("e1", "e2", "e3", "e4");
      assertThat(events(objects, OTHER))
          .containsExactlyElementsOf(met ? List.of("e5", "e7") : List.of("e5"));

      for (int pass = 0; pass < 2; pass++) {
        now = now.plus(Compaction.GRACE).plusMillis(1);
        compact();
        assertThat(events(objects, DEMO)).containsExactly("e1", "e2", "e3", "e4");
      }
      assertThat(objects.list(ArchiveLayout.ROOT)).hasSize(3);
      now = NOW;
    }
    assertThat(steps).isGreaterThan(20);
  }

  @Test
  void largeDayBecomesFilesOfSomeShoppersEach() throws IOException {
    List<ArchivedInteraction> lines = new ArrayList<>();
    for (int event = 0; event < 100; event++) {
      lines.add(line(DEMO, event, 0));
    }
    comeIn(lines.toArray(ArchivedInteraction[]::new));

    new Compaction(objects, () -> now, ArchiveRetention.FOR_EVER, 30).run(scratch());

    assertThat(live(DEMO)).hasSize(4);
    assertThat(live(DEMO).stream().mapToLong(key -> ArchiveLayout.lines(key).orElse(0)).sum())
        .isEqualTo(100);
    assertThat(events(objects, DEMO)).hasSize(100);
    assertThat(compact().days()).isZero();
  }

  @Test
  void dropsDaysPastTheirRetentionWhichReadersLeaveOutBefore() throws IOException {
    ArchiveRetention oneDay = new ArchiveRetention(1);
    comeIn(line(DEMO, 1, 0), line(DEMO, 2, 1));
    compact();
    comeIn(line(DEMO, 3, 0), line(DEMO, 4, 1));
    ArchiveRange kept = new ArchiveRange(0, 0, oneDay.oldest(now));
    assertThat(events(objects, DEMO, kept)).containsExactly("e2", "e4");

    CompactionFigures figures = new Compaction(objects, () -> now, oneDay).run(scratch());

    assertThat(figures.expired()).isEqualTo(1);
    assertThat(events(objects, DEMO)).containsExactly("e2", "e4");
    now = now.plus(Compaction.GRACE).plusMillis(1);
    compact();
    assertThat(objects.list("archive/demo/")).hasSize(1);
  }

  @Test
  void damagedObjectsStayAndKeepNothingElseBack() throws IOException {
    Path file = Files.write(directory.resolve("damaged"), new byte[] {1, 2, 3});
    objects.upload(ArchiveLayout.INCOMING + "damaged.jsonl.gz", file);
    objects.upload("archive/demo/dt=2026-03-01/damaged.jsonl.gz", file);
    comeIn(line(DEMO, 1, 0), line(OTHER, 2, 0));

    assertThat(compact().damaged()).isEqualTo(1);

    now = now.plus(Compaction.GRACE).plusMillis(1);
    compact();
    assertThat(objects.list(ArchiveLayout.ROOT))
        .contains(ArchiveLayout.INCOMING + "damaged.jsonl.gz")
        .contains("archive/demo/dt=2026-03-01/damaged.jsonl.gz");
    assertThat(events(objects, OTHER)).containsExactly("e2");
    assertThatThrownBy(() -> events(objects, DEMO)).hasMessageContaining("is damaged: remove it");
  }

  @Test
  void batchThatComesAgainAfterItsObjectWasCutOffIsThere() throws IOException {
    ArchiveFile file = ArchiveFile.of(List.of(line(DEMO, 1, 0), line(DEMO, 2, 0)));
    byte[] half = Arrays.copyOf(file.bytes(), file.bytes().length / 2);
    objects.upload(file.key(), Files.write(directory.resolve("half"), half));
    compact();

    objects.upload(file.key(), Files.write(directory.resolve("whole"), file.bytes()));
    compact();

    assertThat(live(DEMO)).hasSize(1);
    assertThat(events(objects, DEMO)).containsExactly("e1", "e2");
  }

  /** Five events, one of them twice, in objects of both layouts. */
  private void start(String name) throws IOException {
    objects = new DirectoryObjectStore(directory.resolve(name));
    former(DEMO, "a1", first(1));
    former(DEMO, "b2", first(2));
    comeIn(line(DEMO, 3, 0), line(OTHER, 5, 0));
    comeIn(line(DEMO, 3, 0), line(DEMO, 4, 1));
  }

  private void assertEverythingIsThere() throws IOException {
    assertThat(events(objects, DEMO)).containsExactly("e1", "e2", "e3", "e4");
    assertThat(events(objects, OTHER)).containsExactly("e5");
  }

  private static void endAt(int step, int end) {
    if (step == end) {
      throw new SimulatedEnd();
    }
  }

  private CompactionFigures compact() throws IOException {
    return pass(objects);
  }

  private CompactionFigures pass(SweptObjectStore store) throws IOException {
    return new Compaction(store, () -> now, ArchiveRetention.FOR_EVER).run(scratch());
  }

  private Path scratch() throws IOException {
    return Files.createDirectories(directory.resolve("scratch-" + folders++));
  }

  private List<String> live(ShopId shop) throws IOException {
    return ArchiveObjects.of(objects, shop, ArchiveRange.ALL).keys();
  }

  private Set<String> events(ObjectStore store, ShopId shop) throws IOException {
    return events(store, shop, ArchiveRange.ALL);
  }

  /** The keys of a shop's events as a training reads them. */
  private Set<String> events(ObjectStore store, ShopId shop, ArchiveRange range)
      throws IOException {
    Path folder = scratch();
    new ArchiveDownload(store).into(folder, shop, ArchiveObjects.of(store, shop, range));
    DeduplicatedArchive archive = new DeduplicatedArchive();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          archive.add(ArchiveFile.readLine(line));
        }
      }
    }
    Set<String> keys = new TreeSet<>();
    archive.interactions().forEach(event -> keys.add(event.eventKey()));
    return keys;
  }

  private void comeIn(ArchivedInteraction... lines) throws IOException {
    ArchiveFile file = ArchiveFile.of(List.of(lines));
    upload(file.key(), lines);
  }

  private void former(ShopId shop, String name, ArchivedInteraction... lines) throws IOException {
    upload("archive/" + shop + "/dt=" + DAY + "/" + name + ".jsonl.gz", lines);
  }

  private void upload(String key, ArchivedInteraction... lines) throws IOException {
    Path file = Files.createTempFile(directory, "upload", ".gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      ArchiveFile.write(List.of(lines), out);
    }
    objects.upload(key, file);
  }

  private static ArchivedInteraction line(ShopId shop, int number, int daysLater) {
    return new ArchivedInteraction(
        2,
        shop.value(),
        "e" + number,
        millis(number, daysLater),
        "shopper-" + number % 20,
        "session",
        "View",
        "item",
        null,
        null,
        null);
  }

  private static ArchivedInteraction first(int number) {
    return new ArchivedInteraction(
        1, null, "e" + number, millis(number, 0), "s", "t", "View", "item", null, null, null);
  }

  private static long millis(int number, int daysLater) {
    return DAY.atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plus(Duration.ofDays(daysLater))
        .plusMillis(number)
        .toEpochMilli();
  }

  /** The end of a process. */
  private static final class SimulatedEnd extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
