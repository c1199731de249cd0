package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.recommendation.catalogue.ItemOrder;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
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
import org.junit.jupiter.api.io.TempDir;

class ShopperSequencesIT {

  private static final StructType EVENTS =
      new StructType()
          .add("shopper", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("kind", DataTypes.IntegerType)
          .add("itemId", DataTypes.StringType)
          .add("shared", DataTypes.BooleanType);
  private static final List<String> ITEMS = List.of("a", "b", "c");

  @TempDir static Path scratch;
  private static SparkSession spark;

  @BeforeAll
  static void open() {
    spark = LocalSpark.open("test", scratch);
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  @Test
  void runsOnOneItemAreOneTouchAndUnknownItemsAreLeftOut() {
    List<Row> events = new ArrayList<>();
    for (String item : List.of("c", "c", "gone", "c", "a", "c", "b")) {
      add(events, "z", item);
    }
    add(events, "y", "b");
    add(events, "x", "gone");

    assertThat(read(events, 1, 100)).containsExactly(new int[] {1}, new int[] {2, 0, 2, 1});
  }

  @Test
  void shopperIsSharedOfWhomAnyEventIs() {
    List<Row> events = new ArrayList<>();
    add(events, "ann", "a");
    events.add(RowFactory.create("ann", 100L, ArchivedEvents.VIEW, "b", true));
    add(events, "bob", "a");

    assertThat(shoppers(events, 2, 100)).extracting(Touches::isShared).containsExactly(true, false);
  }

  @Test
  void runsAreCounted() {
    List<Row> events = new ArrayList<>();
    List.of("c", "c", "gone", "c", "a", "c").forEach(item -> add(events, "z", item));

    assertThat(shoppers(events, 1, 100).get(0).events()).containsExactly(3, 1, 1);
  }

  @Test
  void touchesOfOneSecondFollowOneAnotherAsTheRowIsRead() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Row> events = new ArrayList<>();
      List<RecentInteraction> inRow = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        long time = 1_000L * random.nextInt(4);
        int kind = random.nextBoolean() ? ArchivedEvents.VIEW : ArchivedEvents.PURCHASE;
        String item = List.of("a", "b", "\uff5e", "\ud83d\ude00").get(random.nextInt(4));
        events.add(RowFactory.create("s", time, kind, item, false));
        inRow.add(
            new RecentInteraction(time, random.nextLong(), ArchivedEvents.eventKind(kind), item));
      }
      List<Integer> served = new ArrayList<>();
      List<RecentInteraction> lastFirst =
          new ShopperFeatures(RecentWindow.of(inRow).newestFirst()).newestFirst();
      List<String> items =
          inRow.stream().map(RecentInteraction::itemId).distinct().sorted(ItemOrder.BY_ID).toList();
      for (int i = lastFirst.size() - 1; i >= 0; i--) {
        served.add(items.indexOf(lastFirst.get(i).itemId()));
      }

      Touches trained = shoppers(events, 2, 100).get(0);

      assertThat(trained)
          .usingRecursiveComparison()
          .isEqualTo(Touches.of(served.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  @Test
  void theNewestTouchesOfAShopperCount() {
    List<Row> events = new ArrayList<>();
    for (int i = 0; i < ShopperSequences.MAX_TOUCHES + 1; i++) {
      add(events, "s", ITEMS.get(i % 3));
    }

    int[] touches = read(events, 3, 10_000).get(0);

    assertThat(touches).hasSize(ShopperSequences.MAX_TOUCHES);
    assertThat(Arrays.copyOf(touches, 3)).containsExactly(1, 2, 0);
  }

  @Test
  void aSampleIsTheSameWhateverThePartitionsAndTheOrder() {
    List<Row> events = ofShoppers(3_000);

    List<int[]> sample = read(events, 1, 4_000);
    Collections.shuffle(events, new Random(1));
    List<int[]> again = read(events, 13, 4_000);

    assertThat(again).usingRecursiveComparison().isEqualTo(sample);
    int touches = sample.stream().mapToInt(items -> items.length).sum();
    assertThat(touches).isBetween(3_990, 4_000);
  }

  @Test
  void aSampleIsEvenAndALargerOneHoldsIt() {
    List<Row> events = ofShoppers(2_000);

    Set<List<Integer>> all = names(read(events, 4, 1_000_000));
    Set<List<Integer>> half = names(read(events, 4, 5_000));
    Set<List<Integer>> quarter = names(read(events, 4, 2_500));

    assertThat(all).containsAll(half);
    assertThat(half).containsAll(quarter);
    assertThat(half.size()).isBetween(900, 1_100);
  }

  private static Set<List<Integer>> names(List<int[]> sequences) {
    Set<List<Integer>> names = new HashSet<>();
    sequences.forEach(items -> names.add(Arrays.stream(items).boxed().toList()));
    return names;
  }

  /** Five touches each, whose items spell the shopper's number. */
  private static List<Row> ofShoppers(int count) {
    List<Row> events = new ArrayList<>();
    for (int shopper = 0; shopper < count; shopper++) {
      for (int digit = 0, rest = shopper; digit < 5; digit++, rest /= 10) {
        add(events, "s" + shopper, "d" + digit + "-" + rest % 10);
      }
    }
    return events;
  }

  private static List<int[]> read(List<Row> events, int partitions, long maxAllTouches) {
    return shoppers(events, partitions, maxAllTouches).stream().map(Touches::items).toList();
  }

  private static List<Touches> shoppers(List<Row> events, int partitions, long maxAllTouches) {
    Dataset<Row> all = spark.createDataFrame(events, EVENTS).repartition(partitions);
    List<String> items =
        events.stream()
            .map(row -> row.getString(3))
            .filter(item -> !item.equals("gone"))
            .distinct()
            .sorted(ItemOrder.BY_ID)
            .toList();
    return ShopperSequences.read(spark, all, items, maxAllTouches);
  }

  private static void add(List<Row> events, String shopper, String item) {
    long time = events.size();
    events.add(RowFactory.create(shopper, time, ArchivedEvents.VIEW, item, false));
  }
}
