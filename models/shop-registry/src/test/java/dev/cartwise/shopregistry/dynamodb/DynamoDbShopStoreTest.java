package dev.cartwise.shopregistry.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopPage;
import dev.cartwise.shopregistry.shop.ShopRefusedException;
import dev.cartwise.shopregistry.shop.ShopStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class DynamoDbShopStoreTest {

  private static final String PREFIX = "test-";
  private static final String TABLE = PREFIX + DynamoDbShopStore.TABLE;
  private static final ShopId DEMO = new ShopId("demo");
  private static final ShopId TOYS = new ShopId("toys");
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00.5Z");
  private static final Instant SECOND = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-02T00:00:00Z");
  private static final AmazonDynamoDBLocal LOCAL = DynamoDBEmbedded.create(true);

  private final DynamoDbClient client = LOCAL.dynamoDbClient();
  private final DynamoDbShopStore store = new DynamoDbShopStore(client, PREFIX);
  private final DynamoDbShopDirectory directory = new DynamoDbShopDirectory(client, PREFIX);

  @BeforeAll
  static void createTable() {
    ShopsTable.create(LOCAL.dynamoDbClient(), PREFIX);
  }

  @AfterAll
  static void close() {
    LOCAL.shutdownNow();
  }

  @BeforeEach
  void empty() {
    for (Map<String, AttributeValue> row :
        client.scanPaginator(scan -> scan.tableName(TABLE)).items()) {
      client.deleteItem(delete -> delete.tableName(TABLE).key(Map.of("id", row.get("id"))));
    }
  }

  @Test
  void findsAShopByItsNameByATrackingIdAndAsTheOnlyOne() {
    assertThat(directory.only()).isEmpty();
    assertThat(create(DEMO, "t-demo"))
        .isEqualTo(new Shop(DEMO, List.of("t-demo"), true, SECOND, Optional.empty()));
    assertThat(directory.byName("demo")).contains(DEMO);
    assertThat(directory.byTrackingId("t-demo")).contains(DEMO);
    assertThat(directory.only()).contains(DEMO);
    assertThat(directory.byName("t-demo")).isEmpty();
    assertThat(directory.byTrackingId("demo")).isEmpty();
    assertThat(directory.byName("De#mo")).isEmpty();
  }

  @Test
  void changesNothingWhenAShopIsEnteredAgain() {
    Shop first = create(DEMO, "t-demo");
    assertThat(store.create(DEMO, "t-demo", Optional.empty(), LATER)).isEqualTo(first);
    assertThat(store.list()).containsExactly(first);
  }

  @Test
  void givesAShopFurtherTrackingIds() {
    create(DEMO, "t-1");
    assertThat(create(DEMO, "t-2").trackingIds()).containsExactly("t-1", "t-2");
    assertThat(directory.byTrackingId("t-1")).contains(DEMO);
    assertThat(directory.byTrackingId("t-2")).contains(DEMO);
    assertThat(directory.only()).contains(DEMO);
  }

  @Test
  void leavesTheScheduleOfAShopAsItIsUnlessItIsTold() {
    assertThat(store.create(DEMO, "t", Optional.of(false), NOW).isScheduled()).isFalse();
    assertThat(store.create(DEMO, "t", Optional.empty(), NOW).isScheduled()).isFalse();
    assertThat(store.create(DEMO, "t", Optional.of(true), NOW).isScheduled()).isTrue();
    assertThat(store.list()).extracting(Shop::isScheduled).containsExactly(true);
  }

  @Test
  void refusesATrackingIdOfAnotherShop() {
    create(DEMO, "t");
    assertThatThrownBy(() -> create(TOYS, "t"))
        .isInstanceOf(ShopRefusedException.class)
        .hasMessage("tracking id 't' is in use by shop demo");
    assertThat(directory.byName("toys")).isEmpty();
    assertThat(directory.byTrackingId("t")).contains(DEMO);
  }

  @Test
  void refusesMoreTrackingIdsThanAreKept() {
    for (int i = 0; i < ShopStore.MOST_TRACKING_IDS; i++) {
      create(DEMO, "t-" + i);
    }
    assertThatThrownBy(() -> create(DEMO, "one-more"))
        .isInstanceOf(ShopRefusedException.class)
        .hasMessageContaining("has 20 tracking ids");
    assertThat(store.delete(DEMO, LATER)).isPresent();
    assertThat(directory.byTrackingId("t-19")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 257})
  void refusesATrackingIdOfAnotherLength(int length) {
    assertThatThrownBy(() -> create(DEMO, "t".repeat(length)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a tracking id: ");
  }

  @Test
  void endsTheServiceOfAShopAndFreesItsTrackingIds() {
    create(DEMO, "t");
    create(TOYS, "t-toys");
    assertThat(directory.only()).isEmpty();
    Shop deleted = new Shop(DEMO, List.of(), true, SECOND, Optional.of(LATER));
    assertThat(store.delete(DEMO, LATER)).contains(deleted);
    assertThat(store.delete(DEMO, LATER.plusSeconds(9))).contains(deleted);
    assertThat(directory.byName("demo")).isEmpty();
    assertThat(directory.byTrackingId("t")).isEmpty();
    assertThat(directory.only()).contains(TOYS);
    assertThat(create(TOYS, "t").trackingIds()).containsExactly("t-toys", "t");
  }

  @Test
  void servesADeletedShopAgainOnceItIsEntered() {
    create(DEMO, "t");
    store.delete(DEMO, LATER);
    assertThat(store.create(DEMO, "t-new", Optional.empty(), LATER))
        .isEqualTo(new Shop(DEMO, List.of("t-new"), true, SECOND, Optional.empty()));
    assertThat(directory.byName("demo")).contains(DEMO);
    assertThat(directory.byTrackingId("t")).isEmpty();
  }

  @Test
  void deletesNoShopThatNeverWas() {
    assertThat(store.isEmpty()).isTrue();
    assertThat(store.delete(DEMO, NOW)).isEmpty();
    assertThat(store.list()).isEmpty();
  }

  @Test
  void listsAllShopsByTheirIds() {
    create(TOYS, "t-toys");
    create(DEMO, "t-demo");
    store.delete(TOYS, LATER);
    assertThat(store.isEmpty()).isFalse();
    assertThat(store.list()).extracting(Shop::id).containsExactly(DEMO, TOYS);
  }

  @Test
  void givesEachServedShopOnOnePage() {
    ShopsTable.fill(client, PREFIX, 300);
    store.delete(new ShopId("shop-7"), LATER);
    DynamoDbShopPages pages = new DynamoDbShopPages(client, PREFIX);
    List<ShopId> found = new ArrayList<>();
    Optional<String> place = Optional.empty();
    int read = 0;
    do {
      ShopPage page = pages.page(place, 50);
      assertThat(page.shops()).hasSizeLessThanOrEqualTo(50);
      page.shops().forEach(shop -> found.add(shop.id()));
      place = page.next();
      read++;
    } while (place.isPresent());
    assertThat(found).hasSize(299).doesNotHaveDuplicates().doesNotContain(new ShopId("shop-7"));
    assertThat(read).isBetween(12, 14);
  }

  @Test
  void knowsTheOnlyShopAfterManyWereEnteredAndDeletedAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Shop>> changes =
          List.of(
              () -> create(new ShopId("a"), "t-a"),
              () -> create(new ShopId("b"), "t-b"),
              () -> deleted(new ShopId("c")),
              () -> deleted(new ShopId("d")));
      for (int round = 0; round < 5; round++) {
        empty();
        create(new ShopId("c"), "t-c");
        create(new ShopId("d"), "t-d");
        for (Future<Shop> change : threads.invokeAll(changes)) {
          change.get();
        }
        assertThat(directory.only()).isEmpty();
        deleted(new ShopId("b"));
        assertThat(directory.only()).contains(new ShopId("a"));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trackingIds", "isScheduled", "created", "schemaVersion"})
  void namesTheAttributeThatIsNotAsWritten(String attribute) {
    create(DEMO, "t");
    Map<String, AttributeValue> row =
        new HashMap<>(client.getItem(get -> get.tableName(TABLE).key(ShopRows.key(DEMO))).item());
    row.put(
        attribute,
        attribute.equals("schemaVersion")
            ? AttributeValue.fromN("2")
            : AttributeValue.fromS("damaged"));
    client.putItem(put -> put.tableName(TABLE).item(row));
    assertThatThrownBy(() -> directory.byName("demo"))
        .isInstanceOf(MalformedShopException.class)
        .hasMessageStartingWith("row shop#demo: " + attribute);
  }

  private Shop create(ShopId id, String trackingId) {
    return store.create(id, trackingId, Optional.empty(), NOW);
  }

  private Shop deleted(ShopId id) {
    return store.delete(id, LATER).orElseThrow();
  }
}
