package dev.cartwise.training.recommendation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.people.ShopperEvents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeldOutShoppersIT {

  private static final StructType EVENTS =
      new StructType()
          .add("shopper", DataTypes.StringType)
          .add("session", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("eventKey", DataTypes.StringType)
          .add("itemId", DataTypes.StringType)
          .add("kind", DataTypes.IntegerType);

  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  @Test
  void holdsTheLastNewItemOutWithAllThatFollows() {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < 400; shopper++) {
      add(events, shopper, 1, "a", ArchivedEvents.VIEW);
      add(events, shopper, 2, "b", ArchivedEvents.PURCHASE);
      add(events, shopper, 3, "c" + shopper, ArchivedEvents.VIEW);
      add(events, shopper, 4, "a", ArchivedEvents.VIEW);
    }

    HeldOutShoppers held = of(events);

    assertThat(held.questions()).hasSizeBetween(50, 110);
    assertThat(held.training().count()).isEqualTo(events.size() - 2L * held.questions().size());
    for (GateQuestion question : held.questions()) {
      assertThat(question.target()).startsWith("c");
      assertThat(question.mayBeKnownTo(3)).isFalse();
      assertThat(question.features().newestFirst())
          .extracting(RecentInteraction::itemId, RecentInteraction::kind)
          .containsExactly(tuple("b", EventKind.PURCHASE), tuple("a", EventKind.VIEW));
    }
  }

  @Test
  void neverAsksLaterWhatATrainingHasSeen() {
    List<Row> early = new ArrayList<>();
    for (int shopper = 0; shopper < 300; shopper++) {
      for (int step = 0; step < 1 + shopper % 4; step++) {
        add(early, shopper, step, "i" + (shopper + step) % 50, ArchivedEvents.VIEW);
      }
    }
    List<Row> late = new ArrayList<>(early);
    for (int shopper = 0; shopper < 600; shopper += 2) {
      add(late, shopper, 10, "late" + shopper % 7, ArchivedEvents.VIEW);
    }
    Map<String, Set<String>> seen = new HashMap<>();
    for (Row row : of(early).training().collectAsList()) {
      seen.computeIfAbsent(row.getAs("shopper"), any -> new HashSet<>()).add(row.getAs("itemId"));
    }

    Set<String> trainedLater = new HashSet<>();
    HeldOutShoppers later = of(late);
    for (Row row : later.training().collectAsList()) {
      trainedLater.add(row.getAs("shopper") + "/" + row.getAs("itemId"));
    }

    assertThat(later.questions()).isNotEmpty();
    int answersKnown = 0;
    for (Row row : late) {
      String shopper = row.getString(0);
      String item = row.getString(4);
      boolean heldOutLater = !trainedLater.contains(shopper + "/" + item);
      answersKnown += heldOutLater && seen.getOrDefault(shopper, Set.of()).contains(item) ? 1 : 0;
    }
    assertThat(answersKnown).isZero();
  }

  @Test
  void asksNobodyWhereTooFewCouldBeAsked() {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < 40; shopper++) {
      add(events, shopper, 1, "a", ArchivedEvents.VIEW);
      add(events, shopper, 2, "b", ArchivedEvents.VIEW);
    }

    HeldOutShoppers held = of(events);

    assertThat(held.questions()).isEmpty();
    assertThat(held.training().count()).isEqualTo(80);
  }

  @Test
  void asksForWhatIsNowhereInTrainingThoughTheSessionSawItFirst() {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < 400; shopper++) {
      String session = "session" + shopper;
      String user = "user" + shopper;
      add(events, user, "former" + shopper, 1, "a", ArchivedEvents.VIEW);
      add(events, session, session, 2, "b", ArchivedEvents.VIEW);
      add(events, session, session, 3, "c" + shopper, ArchivedEvents.VIEW);
      add(events, user, session, 4, "c" + shopper, ArchivedEvents.PURCHASE);
      add(events, "flatmate" + shopper, session, 5, "a", ArchivedEvents.VIEW);
    }

    HeldOutShoppers held = of(events);

    Set<String> trained = new HashSet<>();
    for (Row row : held.training().collectAsList()) {
      trained.add(row.getAs("itemId"));
      assertThat(row.<String>getAs("shopper")).doesNotStartWith("session");
    }
    List<GateQuestion> ofUsers =
        held.questions().stream().filter(each -> !each.target().equals("a")).toList();
    assertThat(ofUsers).hasSizeGreaterThan(50);
    for (GateQuestion question : ofUsers) {
      assertThat(trained).doesNotContain(question.target());
      assertThat(question.features().items()).startsWith("b");
    }
  }

  @Test
  void knowsWhichTrainingsMayHaveSeenAnAnswerBeforeTheLogin() {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < 400; shopper++) {
      String session = "session" + shopper;
      add(events, session, session, 2, "b", ArchivedEvents.VIEW);
      add(events, session, session, 3, "c", ArchivedEvents.VIEW);
      add(events, "user" + shopper, session, 7, "c", ArchivedEvents.PURCHASE);
    }

    for (GateQuestion question : of(events).questions()) {
      assertThat(question.target()).isEqualTo("c");
      assertThat(question.mayBeKnownTo(2)).isFalse();
      assertThat(question.mayBeKnownTo(3)).isTrue();
      assertThat(question.mayBeKnownTo(6)).isTrue();
      assertThat(question.mayBeKnownTo(7)).isFalse();
    }
  }

  @Test
  void loginsLetNobodyMoveUpIntoTheSample() {
    List<Row> anonymous = new ArrayList<>();
    for (int session = 0; session < 12_000; session++) {
      add(anonymous, session, 1, "a", ArchivedEvents.VIEW);
      add(anonymous, session, 2, "b" + session, ArchivedEvents.VIEW);
    }
    List<Row> later = new ArrayList<>(anonymous);
    for (int session = 0; session < 12_000; session += 2) {
      add(later, "user" + session, "s" + session, 9, "late", ArchivedEvents.VIEW);
    }
    Set<String> seen = new HashSet<>();
    of(anonymous).training().collectAsList().forEach(row -> seen.add(row.getAs("itemId")));

    List<GateQuestion> asked = of(later).questions();

    assertThat(asked).hasSizeBetween(500, HeldOutShoppers.MAX_SHOPPERS);
    assertThat(asked).extracting(GateQuestion::target).doesNotContainAnyElementsOf(seen);
  }

  @Test
  void asksWithTheRowThatWouldServe() {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < 400; shopper++) {
      for (int i = 0; i < 40; i++) {
        String item = "%08d-0000-4000-8000-000000000000".formatted(i);
        add(events, shopper, 100 + i, item, ArchivedEvents.VIEW);
      }
      String last = "%08d-0000-4000-8000-000000000000".formatted(39);
      add(events, shopper, 200, last, ArchivedEvents.REMOVAL);
      add(events, shopper, 201, "target", ArchivedEvents.VIEW);
    }

    HeldOutShoppers held = of(events);

    assertThat(held.questions()).isNotEmpty();
    for (GateQuestion question : held.questions()) {
      assertThat(question.target()).isEqualTo("target");
      assertThat(question.features().newestFirst()).hasSize(RecentWindow.MAX_ENTRIES);
      assertThat(question.features().newestFirst().get(0).kind())
          .isEqualTo(EventKind.REMOVE_FROM_CART);
    }
    assertThat(held.training().filter("kind = " + ArchivedEvents.REMOVAL).count()).isZero();
  }

  private static HeldOutShoppers of(List<Row> events) {
    Dataset<Row> all = spark.createDataFrame(events, EVENTS);
    return HeldOutShoppers.of(spark, ShopperEvents.of(all));
  }

  private static void add(List<Row> events, int shopper, long time, String item, int kind) {
    add(events, "s" + shopper, "s" + shopper, time, item, kind);
  }

  private static void add(
      List<Row> events, String shopper, String session, long time, String item, int kind) {
    String key = "k" + shopper + "-" + time + item;
    events.add(RowFactory.create(shopper, session, time, key, item, kind));
  }
}
