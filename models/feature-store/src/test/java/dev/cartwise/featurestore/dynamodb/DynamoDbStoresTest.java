package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ItemRecord;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.contracts.UserRecord;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.item.ItemAttributesStore;
import dev.cartwise.featurestore.row.HoldingsRows;
import dev.cartwise.featurestore.row.InteractionRows;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.InteractionWriter;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperFeaturesReader;
import dev.cartwise.featurestore.shopper.ShopperRow;
import dev.cartwise.featurestore.shopper.ShopperRowStore;
import dev.cartwise.featurestore.shopper.ShopperWithProfile;
import dev.cartwise.featurestore.shopper.UserProfileStore;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbStoresTest {

  private static final Backoff QUICK = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(2));
  private static final ShopId SHOP = new ShopId("demo");
  private static final ShopId OTHER_SHOP = new ShopId("demo-2");

  private static LocalDynamoDb dynamoDb;

  @BeforeAll
  static void start() {
    dynamoDb = new LocalDynamoDb();
  }

  @AfterAll
  static void stop() {
    dynamoDb.close();
  }

  @Test
  void writingInteractionsAgainChangesNothing() {
    InteractionWriter writer =
        new DynamoDbInteractionWriter(
            dynamoDb.client(), LocalDynamoDb.TABLES, QUICK, Retention.FOREVER);
    List<Interaction> sixty =
        IntStream.range(0, 60)
            .mapToObj(i -> interaction("u" + i % 7, 1_000_000L + i, "e" + i))
            .toList();

    writer.write(sixty);
    writer.write(sixty.subList(3, 40));

    List<Map<String, AttributeValue>> rows =
        dynamoDb.client().scan(scan -> scan.tableName("test-interactions")).items();
    assertThat(rows).map(InteractionRows::read).containsExactlyInAnyOrderElementsOf(sixty);
  }

  @Test
  void unknownShopperHasNoFeatures() {
    assertThat(reader().read(Shopper.user(SHOP, "nobody"))).isEqualTo(ShopperFeatures.EMPTY);
    assertThat(reader().read(Shopper.user(SHOP, "nobody"), Shopper.session(SHOP, "none")))
        .isEqualTo(ShopperFeatures.EMPTY);
  }

  @Test
  void userAndSessionAreReadTogether() {
    Shopper user = Shopper.user(SHOP, "together");
    Shopper session = Shopper.session(SHOP, "together");
    RecentInteraction first = did(1, "a");
    RecentInteraction second = did(2, "b");
    rows().replaceAll(List.of(ShopperRow.absent(user).join(RecentWindow.of(List.of(first)))));
    rows()
        .replaceAll(
            List.of(ShopperRow.absent(session).join(RecentWindow.of(List.of(first, second)))));

    assertThat(reader().read(user).newestFirst()).containsExactly(first);
    assertThat(reader().read(user, session).newestFirst()).containsExactly(second, first);
  }

  @Test
  void rowComesBackAsWritten() {
    Shopper session = Shopper.session(SHOP, "round # trip");
    ShopperRow row =
        ShopperRow.absent(session)
            .join(RecentWindow.of(Collections.nCopies(3, did(5, "item"))))
            .link(List.of("u1", "u2"), 1);

    assertThat(rows().replaceAll(List.of(row))).isEmpty();

    ShopperRow read = read(session);
    assertThat(read.version()).isEqualTo(1);
    assertThat(read.differsFrom(row)).isFalse();
  }

  @Test
  void writerWhoReadTooEarlyIsTurnedAway() {
    Shopper user = Shopper.user(SHOP, "contended");
    ShopperRow absent = ShopperRow.absent(user);
    ShopperRow first = absent.join(RecentWindow.of(List.of(did(1, "a"))));
    ShopperRow second = absent.join(RecentWindow.of(List.of(did(2, "b"))));

    assertThat(rows().replaceAll(List.of(first))).isEmpty();
    assertThat(rows().replaceAll(List.of(second))).isNotEmpty();
    ShopperRow present = read(user);
    assertThat(rows().replaceAll(List.of(present.join(second.recent())))).isEmpty();

    assertThat(reader().read(user).items()).containsExactly("b", "a");
  }

  @Test
  void fullRowCostsOneWriteUnit() {
    Shopper user = Shopper.user(SHOP, "1c3f6f0e-4be1-4d7e-9a45-6b2f3c0d9e11");
    ShopperRow full =
        ShopperRow.absent(user)
            .join(
                RecentWindow.of(
                    IntStream.range(0, 40).mapToObj(i -> did(i, "item-00000000")).toList()));

    assertThat(full.recent().newestFirst()).hasSize(30);
    assertThat(itemBytes(ShopperRows.write(full, 1_000_000, new Retention(400))))
        .isLessThanOrEqualTo(1024);
  }

  @Test
  void twentyPurchasesCostOneWriteUnit() {
    Shopper user = Shopper.user(SHOP, "1c3f6f0e-4be1-4d7e-9a45-6b2f3c0d9e11");
    List<RecentInteraction> twenty =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new RecentInteraction(
                        1_700_000_000_000L + i,
                        i,
                        EventKind.PURCHASE,
                        "gid://shopify/Product/%013d".formatted(i)))
            .toList();
    HoldingsRow row = HoldingsRow.absent(user).join(Holdings.of(twenty));

    assertThat(twenty.get(0).itemId()).hasSize(35);
    assertThat(row.holdings().purchased()).hasSize(20);
    assertThat(itemBytes(HoldingsRows.write(row, 1_000_000, new Retention(400))))
        .isEqualTo(952)
        .isLessThanOrEqualTo(1024);
  }

  @Test
  void holdingsOfUserAndSessionComeWithTheirInteractions() {
    Shopper user = Shopper.user(SHOP, "holder");
    Shopper session = Shopper.session(SHOP, "holder");
    ShopperRowStore<HoldingsRow> holdings =
        DynamoDbShopperRowStore.ofHoldings(
            dynamoDb.client(), LocalDynamoDb.TABLES, QUICK, Retention.FOREVER);
    rows()
        .replaceAll(
            List.of(ShopperRow.absent(user).join(RecentWindow.of(List.of(did(9, "seen"))))));
    holdings.replaceAll(
        List.of(
            HoldingsRow.absent(user).join(holding(1, EventKind.PURCHASE, "bought")),
            HoldingsRow.absent(session).join(holding(2, EventKind.ADD_TO_CART, "put"))));

    ShopperFeatures alone = reader().read(user);
    ShopperFeatures both = reader().read(user, session);

    assertThat(alone.items()).containsExactly("seen");
    assertThat(alone.purchased()).containsExactly("bought");
    assertThat(alone.inCart()).isEmpty();
    assertThat(both.inCart()).containsExactly("put");
    assertThat(reader().readWithProfile(user, Optional.of(session)).features()).isEqualTo(both);
    assertThat(reader().read(session).inCart()).containsExactly("put");
  }

  @Test
  void rowsFromBeforeThereWereHoldingsTellByTheirWindowAlone() {
    Shopper user = Shopper.user(SHOP, "old");
    RecentInteraction then = new RecentInteraction(1, 1, EventKind.PURCHASE, "then");
    rows().replaceAll(List.of(ShopperRow.absent(user).join(RecentWindow.of(List.of(then)))));

    assertThat(reader().read(user).purchased()).containsExactly("then");
  }

  private static Holdings holding(long timeMillis, EventKind kind, String itemId) {
    return Holdings.of(List.of(new RecentInteraction(timeMillis, 0, kind, itemId)));
  }

  @Test
  void itemsOfAnotherShopStayApart() {
    ItemAttributesStore items =
        new DynamoDbItemAttributesStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);
    List<ItemRecord> mine =
        IntStream.range(0, 70)
            .mapToObj(i -> new ItemRecord("i" + i, "{\"price\":" + i + "}"))
            .toList();
    items.put(SHOP, mine);
    items.put(OTHER_SHOP, List.of(new ItemRecord("i1", "{}")));

    assertThat(items.readAll(SHOP)).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(items.readAll(OTHER_SHOP)).containsExactly(new ItemRecord("i1", "{}"));
    assertThat(items.read(SHOP, List.of("i1", "i1", "missing")))
        .isEqualTo(Map.of("i1", mine.get(1)));
  }

  @Test
  void refusesTooManyPointReads() {
    ItemAttributesStore items =
        new DynamoDbItemAttributesStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);

    assertThatThrownBy(
            () -> items.read(SHOP, IntStream.range(0, 9).mapToObj(Integer::toString).toList()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void userSessionAndProfileAreReadTogether() {
    Shopper user = Shopper.user(SHOP, "told");
    Shopper session = Shopper.session(SHOP, "told");
    UserRecord profile = new UserRecord("told", "{\"club\":\"gold\"}");
    new DynamoDbUserProfileStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK)
        .put(SHOP, List.of(profile));
    rows()
        .replaceAll(
            List.of(
                ShopperRow.absent(user).join(RecentWindow.of(List.of(did(1, "a")))),
                ShopperRow.absent(session).join(RecentWindow.of(List.of(did(2, "b"))))));

    ShopperWithProfile both = reader().readWithProfile(user, Optional.of(session));
    ShopperWithProfile alone = reader().readWithProfile(user, Optional.empty());
    ShopperWithProfile nobody =
        reader().readWithProfile(Shopper.user(OTHER_SHOP, "told"), Optional.empty());

    assertThat(both.features().items()).containsExactly("b", "a");
    assertThat(both.profile()).contains(profile);
    assertThat(alone.features().items()).containsExactly("a");
    assertThat(nobody).isEqualTo(new ShopperWithProfile(ShopperFeatures.EMPTY, Optional.empty()));
  }

  @Test
  void laterProfileReplacesTheEarlier() {
    UserProfileStore profiles =
        new DynamoDbUserProfileStore(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);
    profiles.put(SHOP, List.of(new UserRecord("u", "{\"a\":1}")));
    profiles.put(SHOP, List.of(new UserRecord("u", "{\"a\":2}")));

    assertThat(profiles.read(SHOP, "u")).contains(new UserRecord("u", "{\"a\":2}"));
    assertThat(profiles.read(OTHER_SHOP, "u")).isEmpty();
  }

  private static int itemBytes(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .mapToInt(
            attribute -> {
              AttributeValue value = attribute.getValue();
              int bytes =
                  value.b() != null
                      ? value.b().asByteArray().length
                      : value.n() != null ? value.n().length() / 2 + 2 : value.s().length();
              return attribute.getKey().length() + bytes;
            })
        .sum();
  }

  private static ShopperRowStore<ShopperRow> rows() {
    return DynamoDbShopperRowStore.ofRecent(
        dynamoDb.client(), LocalDynamoDb.TABLES, QUICK, Retention.FOREVER);
  }

  private static ShopperRow read(Shopper shopper) {
    return Objects.requireNonNull(rows().read(Set.of(shopper)).get(shopper));
  }

  private static ShopperFeaturesReader reader() {
    return new DynamoDbShopperFeaturesReader(dynamoDb.client(), LocalDynamoDb.TABLES, QUICK);
  }

  private static RecentInteraction did(long timeMillis, String itemId) {
    return new RecentInteraction(timeMillis, timeMillis, EventKind.VIEW, itemId);
  }

  private static Interaction interaction(@Nullable String userId, long timeMillis, String key) {
    return new Interaction(
        SHOP,
        userId,
        "session",
        key,
        "View",
        timeMillis,
        "item",
        1.5,
        "{}",
        null,
        List.of("a", "b"),
        null);
  }
}
