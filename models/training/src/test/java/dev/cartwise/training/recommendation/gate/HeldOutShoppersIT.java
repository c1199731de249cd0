package dev.cartwise.training.recommendation.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.training.archive.ArchivedEvents;
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
      String item = row.getString(3);
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

  private static HeldOutShoppers of(List<Row> events) {
    Dataset<Row> all = spark.createDataFrame(events, EVENTS);
    return HeldOutShoppers.of(spark, all);
  }

  private static void add(List<Row> events, int shopper, long time, String item, int kind) {
    events.add(
        RowFactory.create("s" + shopper, time, "k" + shopper + "-" + time + item, item, kind));
  }
}
