package dev.cartwise.training.purchaseintent.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ArchiveFile;
import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFact;
import dev.cartwise.purchaseintent.facts.ItemFacts;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import dev.cartwise.purchaseintent.features.PurchaseFeatures;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.LocalSpark;
import dev.cartwise.training.archive.ShopArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned from is what would have been known: archive and rows tell the same. */
class PointInTimeIT {

  private static final Horizon HORIZON = Horizon.ofHours(6);
  private static final TimeCuts CUTS =
      new TimeCuts(
          RandomDiary.START,
          RandomDiary.START + 3 * RandomDiary.DAY,
          RandomDiary.START + 14 * RandomDiary.DAY,
          RandomDiary.START + (RandomDiary.DAYS + 3) * RandomDiary.DAY,
          HORIZON);
  private static final ItemFactsLookup FACTS = facts();

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
  @ValueSource(longs = {1, 2})
  void trainingSeesEachMomentAsServingWouldHave(long seed) throws IOException {
    List<Interaction> events = RandomDiary.of(70, seed);
    Map<String, Shopper> shoppers = RandomDiary.shoppers(events);
    List<Moment> moments = moments(events, CUTS);
    Random random = new Random(seed);

    assertThat(moments).hasSizeGreaterThan(150);
    assertThat(moments.stream().filter(each -> shopper(each, shoppers).kind() == Shopper.Kind.USER))
        .hasSizeGreaterThan(50);
    for (Moment moment : moments) {
      Shopper shopper = shopper(moment, shoppers);
      ShopperFeatures served = rows(events, moment.timeMillis(), random).features(shopper);
      ShopperFeatures trained = moment.features();
      assertThat(trained.holdings()).isEqualTo(served.holdings());
      assertThat(bits(PurchaseFeatures.ofShopper(trained, FACTS, moment.timeMillis())))
          .isEqualTo(bits(PurchaseFeatures.ofShopper(served, FACTS, moment.timeMillis())));
      for (String item : moment.candidates()) {
        assertThat(bits(PurchaseFeatures.ofItem(trained, FACTS, item, moment.timeMillis())))
            .isEqualTo(bits(PurchaseFeatures.ofItem(served, FACTS, item, moment.timeMillis())));
      }
    }
  }

  @Test
  void purchaseOfTheShopperWithinTheHorizonOrTheSessionMakesTheLabel() throws IOException {
    List<Interaction> events = RandomDiary.of(70, 3);
    Map<String, Shopper> shoppers = RandomDiary.shoppers(events);
    List<Moment> moments = moments(events, CUTS);

    assertThat(moments).extracting(Moment::bought).contains(true, false);
    for (Moment moment : moments) {
      Shopper shopper = shopper(moment, shoppers);
      assertThat(moment.bought())
          .as("%s at %d", shopper, moment.timeMillis())
          .isEqualTo(followed(events, shopper, moment.timeMillis()));
    }
  }

  @Test
  void partitionsDoNotChangeWhatIsDrawn() throws IOException {
    List<Interaction> events = RandomDiary.of(40, 4);
    List<String> drawn = told(moments(events, CUTS));
    String before = spark.conf().get("spark.sql.shuffle.partitions");
    spark.conf().set("spark.sql.shuffle.partitions", "3");
    try {
      Collections.shuffle(events, new Random(5));
      assertThat(told(moments(events, CUTS))).isEqualTo(drawn);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", before);
    }
  }

  @Test
  void eventsAfterEverythingThatIsDrawnChangeNothing() throws IOException {
    List<Interaction> events = RandomDiary.of(40, 6);
    List<String> drawn = told(moments(events, CUTS));
    long late = CUTS.endMillis() - 1;
    List<Interaction> more = new ArrayList<>(events);
    for (Interaction each : events) {
      more.add(
          new Interaction(
              each.shop(),
              each.userId(),
              each.sessionId(),
              each.eventKey() + "-late",
              "Purchase",
              late,
              "item-1",
              null,
              null,
              null,
              List.of(),
              null));
    }

    assertThat(told(moments(more, CUTS))).isEqualTo(drawn);
  }

  @Test
  void cutsLeaveTheFutureOfWhatTrainsBeforeWhatTests() throws IOException {
    TimeCuts cuts = TimeCuts.of(histories(RandomDiary.of(200, 7)), HORIZON);

    assertThat(cuts.startMillis()).isLessThan(cuts.factsMillis());
    assertThat(cuts.factsMillis()).isLessThan(cuts.testMillis());
    assertThat(cuts.testMillis()).isLessThan(cuts.endMillis() - HORIZON.reachMillis());
    assertThat(cuts.trains(cuts.testMillis() - HORIZON.reachMillis())).isTrue();
    assertThat(cuts.trains(cuts.testMillis() - HORIZON.reachMillis() + 1)).isFalse();
    assertThat(cuts.tests(cuts.testMillis())).isFalse();
    assertThat(cuts.tests(cuts.testMillis() + 1)).isTrue();
  }

  @Test
  void archiveWithoutEventsHasNoMoments() throws IOException {
    TimeCuts cuts = TimeCuts.of(histories(List.of()), HORIZON);

    assertThat(moments(List.of(), cuts)).isEmpty();
  }

  private List<Moment> moments(List<Interaction> events, TimeCuts cuts) throws IOException {
    List<Moment> all = new ArrayList<>();
    try (ArchiveMoments drawn =
        ArchiveMoments.draw(histories(events), cuts, List.of("item-3", "item-5"), 9)) {
      for (Iterator<Moment> each = drawn.training(Long.MAX_VALUE); each.hasNext(); ) {
        all.add(each.next());
      }
      for (Iterator<Moment> each = drawn.testing(Long.MAX_VALUE); each.hasNext(); ) {
        all.add(each.next());
      }
    }
    return all;
  }

  private Dataset<Row> histories(List<Interaction> events) throws IOException {
    Path file = Files.createTempFile(directory, "lines", ".jsonl.gz");
    Files.write(file, ArchiveFile.of(RandomDiary.archived(events)).bytes());
    return ArchivedEvents.read(
        spark, new ShopArchive(RandomDiary.SHOP, List.of(file.toString()), Long.MIN_VALUE));
  }

  /** The rows after everything up to a time, in any order of arrival. */
  private static ReplayedRows rows(List<Interaction> events, long timeMillis, Random random) {
    List<Interaction> before = new ArrayList<>(events);
    before.removeIf(each -> each.timeMillis() > timeMillis);
    Collections.shuffle(before, random);
    ReplayedRows rows = new ReplayedRows();
    before.forEach(rows::add);
    return rows;
  }

  /** Looks for a purchase that makes a label by going through all events. */
  private static boolean followed(List<Interaction> events, Shopper shopper, long timeMillis) {
    String session =
        events.stream()
            .filter(each -> each.shopper().equals(shopper) && each.timeMillis() <= timeMillis)
            .filter(each -> each.kind() != EventKind.OTHER && each.itemId() != null)
            .max((a, b) -> Long.compare(a.timeMillis(), b.timeMillis()))
            .orElseThrow()
            .sessionId();
    return events.stream()
        .filter(each -> each.kind() == EventKind.PURCHASE && each.itemId() != null)
        .filter(each -> isOf(shopper, each, events))
        .anyMatch(
            each ->
                HORIZON.holds(each.timeMillis() - timeMillis, each.sessionId().equals(session)));
  }

  private static boolean isOf(Shopper shopper, Interaction purchase, List<Interaction> events) {
    if (purchase.shopper().equals(shopper)) {
      return true;
    }
    if (shopper.kind() == Shopper.Kind.SESSION) {
      return purchase.sessionId().equals(shopper.id());
    }
    return purchase.userId() == null
        && events.stream()
            .anyMatch(
                each ->
                    shopper.id().equals(each.userId())
                        && each.sessionId().equals(purchase.sessionId()));
  }

  private static Shopper shopper(Moment moment, Map<String, Shopper> shoppers) {
    return Objects.requireNonNull(shoppers.get(moment.shopper()));
  }

  private static List<String> told(List<Moment> moments) {
    return moments.stream()
        .map(
            each ->
                each.shopper()
                    + each.group()
                    + each.timeMillis()
                    + each.features()
                    + each.bought()
                    + each.candidates()
                    + each.boughtCandidates())
        .toList();
  }

  private static int[] bits(float[] row) {
    int[] bits = new int[row.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(row[i]);
    }
    return bits;
  }

  private static ItemFactsLookup facts() {
    Map<String, ItemFacts> facts = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      float[] looks = i % 3 == 0 ? new float[0] : new float[ItemFacts.LOOKS];
      for (int j = 0; j < looks.length; j++) {
        looks[j] = (float) Math.sin(i + 3.7 * j);
      }
      facts.put(
          "item-" + i,
          new ItemFacts(
              Map.of(ItemFact.PRICE, 3.3f + i, ItemFact.CONVERSION, i / 40f, ItemFact.STARS, 4.1f),
              looks));
    }
    return ItemFactsLookup.of(facts);
  }
}
