package dev.cartwise.training.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;

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
          .add("itemId", DataTypes.StringType);
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
    Dataset<Row> all = spark.createDataFrame(events, EVENTS).repartition(partitions);
    List<String> items =
        events.stream()
            .map(row -> row.getString(3))
            .filter(item -> !item.equals("gone"))
            .distinct()
            .sorted()
            .toList();
    return ShopperSequences.read(spark, all, items, maxAllTouches);
  }

  private static void add(List<Row> events, String shopper, String item) {
    long time = events.size();
    events.add(RowFactory.create(shopper, time, 1, item));
  }
}
