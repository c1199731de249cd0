package dev.cartwise.training.archive.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.training.archive.ArchivedEvents;
import dev.cartwise.training.archive.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopperEventsIT {

  private static final StructType EVENTS =
      new StructType()
          .add("shopper", DataTypes.StringType)
          .add("session", DataTypes.StringType)
          .add("timeMillis", DataTypes.LongType)
          .add("eventKey", DataTypes.StringType)
          .add("itemId", DataTypes.StringType)
          .add("kind", DataTypes.IntegerType);

  @TempDir static Path scratch;
  private static SparkSession spark;

  private final List<Row> events = new ArrayList<>();

  @BeforeAll
  static void open() {
    spark = LocalSpark.open("test", scratch);
  }

  @AfterAll
  static void close() throws IOException {
    spark.close();
  }

  @Test
  void viewThenLoginThenPurchaseIsOneShopper() {
    add("session", "session", 1, "pan", ArchivedEvents.VIEW);
    add("ann", "session", 2, null, ArchivedEvents.OTHER);
    add("ann", "session", 3, "lid", ArchivedEvents.PURCHASE);
    add("session", "session", 4, "pot", ArchivedEvents.VIEW);
    add("other", "other", 5, "cup", ArchivedEvents.VIEW);

    assertThat(joined())
        .containsExactlyInAnyOrder(
            "ann: pan at 1 by session, known at 2, 1",
            "ann: lid at 3 by ann, known at 3, 1",
            "ann: pot at 4 by session, known at 4, 1",
            "other: cup at 5 by other, known at 5, 1");
  }

  @Test
  void sessionOfTwoUsersIsInTheRowsOfBothAndCountsOnce() {
    add("bob", "session", 5, "jam", ArchivedEvents.VIEW);
    add("session", "session", 1, "pan", ArchivedEvents.VIEW);
    add("ann", "session", 3, "lid", ArchivedEvents.VIEW);

    assertThat(joined())
        .containsExactlyInAnyOrder(
            "ann: pan at 1 by session, known at 3, 1 shared",
            "bob: pan at 1 by session, known at 5, 2 shared",
            "ann: lid at 3 by ann, known at 3, 1",
            "bob: jam at 5 by bob, known at 5, 1");
  }

  @Test
  void userBeyondTheSixteenthDoesNotJoin() {
    add("session", "session", 1, "pan", ArchivedEvents.VIEW);
    for (int user = 0; user <= ShopperRow.MAX_LINKED_USERS; user++) {
      add("user-" + user, "session", 10 + user, "lid", ArchivedEvents.VIEW);
    }

    assertThat(joined())
        .filteredOn(each -> each.contains("pan"))
        .hasSize(ShopperRow.MAX_LINKED_USERS)
        .noneMatch(each -> each.startsWith("user-16"));
  }

  @Test
  void whatNoRowCanHoldIsLeftOut() {
    add("ann", "session", 1, null, ArchivedEvents.VIEW);
    add("ann", "session", 2, "", ArchivedEvents.VIEW);
    add("ann", "session", 3, "x".repeat(1_025), ArchivedEvents.VIEW);
    add("ann", "session", 4, "pan", ArchivedEvents.OTHER);
    add("ann", "session", -1, "pan", ArchivedEvents.VIEW);

    assertThat(joined()).isEmpty();
  }

  private List<String> joined() {
    return ShopperEvents.of(spark.createDataFrame(events, EVENTS)).collectAsList().stream()
        .map(
            row ->
                "%s: %s at %d by %s, known at %d, %d%s"
                    .formatted(
                        row.getAs("shopper"),
                        row.getAs("itemId"),
                        row.<Long>getAs("timeMillis"),
                        row.getAs("writer"),
                        row.<Long>getAs("visibleMillis"),
                        row.<Integer>getAs("place"),
                        row.<Boolean>getAs("shared") ? " shared" : ""))
        .toList();
  }

  private void add(String shopper, String session, long time, @Nullable String item, int kind) {
    events.add(RowFactory.create(shopper, session, time, "key-" + events.size(), item, kind));
  }
}
