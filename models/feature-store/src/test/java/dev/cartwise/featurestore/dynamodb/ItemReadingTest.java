package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.item.ItemSample;
import dev.cartwise.featurestore.item.ItemText;
import dev.cartwise.featurestore.item.ReadBound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What reading a shop's items costs, counted in rows that the database looked at. */
class ItemReadingTest {

  private static final Backoff QUICK = new Backoff(2, Duration.ofMillis(1), Duration.ofMillis(2));
  private static final ReadBound WIDE = new ReadBound(1_000, 100, Duration.ofMinutes(1));
  private static final ShopId LARGE = new ShopId("large");
  private static final ShopId SMALL = new ShopId("small");

  private static LocalDynamoDb dynamoDb;
  private static CountingReads reads;
  private static DynamoDbItemAttributesStore items;
  private static DynamoDbItemTextStore texts;

  @BeforeAll
  static void start() {
    dynamoDb = new LocalDynamoDb();
    reads = new CountingReads(dynamoDb.client());
    items = new DynamoDbItemAttributesStore(reads.client(), LocalDynamoDb.TABLES, QUICK);
    texts = new DynamoDbItemTextStore(reads.client(), LocalDynamoDb.TABLES, QUICK);
    items.put(LARGE, items(Integer.getInteger("others", 1_500)));
    items.put(SMALL, items(10));
    texts.put(SMALL, List.of(new ItemText("i3", "h", new TreeMap<>())));
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
  }

  private static List<ItemRecord> items(int count) {
    return IntStream.range(0, count).mapToObj(i -> new ItemRecord("i" + i, "{}")).toList();
  }

  @Test
  void aSmallShopReadsItsOwnRowsOfOneKindOnly() {
    reads.reset();
    assertThat(items.readAll(SMALL)).containsExactlyInAnyOrderElementsOf(items(10));
    assertThat(reads.rows()).isEqualTo(10);
    reads.reset();
    assertThat(items.readSome(SMALL, WIDE).rows()).containsExactlyInAnyOrderElementsOf(items(10));
    assertThat(reads.rows()).isEqualTo(10);
    reads.reset();
    assertThat(texts.readSome(SMALL, WIDE).rows()).hasSize(1);
    assertThat(reads.rows()).isEqualTo(1);
  }

  @Test
  void aShopOfWhichNothingIsKnownReadsNoRow() {
    reads.reset();
    assertThat(items.readSome(new ShopId("stranger"), WIDE))
        .isEqualTo(new ItemSample<>(List.of(), true));
    assertThat(reads.rows()).isZero();
  }

  @Test
  void theBoundHoldsForRowsReadAndPages() {
    reads.reset();
    ItemSample<ItemRecord> some =
        items.readSome(LARGE, new ReadBound(700, 100, Duration.ofMinutes(1)));
    assertThat(some.rows()).hasSize(700);
    assertThat(some.isWhole()).isFalse();
    assertThat(reads.rows()).isEqualTo(700);
    reads.reset();
    assertThat(items.readSome(LARGE, new ReadBound(5_000, 2, Duration.ofMinutes(1))).isWhole())
        .isFalse();
    assertThat(reads.calls()).isEqualTo(2);
    reads.reset();
    assertThat(items.readSome(LARGE, new ReadBound(5_000, 100, Duration.ZERO)))
        .isEqualTo(new ItemSample<>(List.of(), false));
    assertThat(reads.calls()).isZero();
  }

  @Test
  void itemsOfTheLongestIdsHaveRows() {
    String emoji = "🛒".repeat(256);
    String chinese = "货".repeat(256);
    ShopId shop = new ShopId("long-ids");
    List<ItemRecord> sent =
        List.of(
            new ItemRecord(emoji, "{}"), new ItemRecord(chinese, "{}"), new ItemRecord("#", "{}"));
    items.put(shop, sent);
    assertThat(items.readAll(shop)).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(items.read(shop, List.of(emoji, "#"))).hasSize(2);
  }

  @Test
  void anIdThatCanHaveNoRowIsUnknown() {
    String tooLong = "x".repeat(1_025);
    assertThat(items.read(SMALL, List.of(tooLong, ""))).isEmpty();
    assertThat(texts.read(SMALL, tooLong)).isEmpty();
    assertThat(texts.read(SMALL, "")).isEmpty();
    DynamoDbItemImageStore images =
        new DynamoDbItemImageStore(dynamoDb.client(), LocalDynamoDb.TABLES);
    assertThat(images.read(SMALL, "")).isEmpty();
    DynamoDbReviewStore reviews =
        new DynamoDbReviewStore(
            dynamoDb.client(),
            LocalDynamoDb.TABLES,
            QUICK,
            Retention.FOREVER,
            InstantSource.system());
    assertThat(reviews.reputation(SMALL, "长".repeat(1_000), 5).weeks()).isEmpty();
  }
}
