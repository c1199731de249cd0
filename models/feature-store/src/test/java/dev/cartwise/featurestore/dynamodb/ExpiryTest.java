package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.row.HoldingsRows;
import dev.cartwise.featurestore.row.InteractionRows;
import dev.cartwise.featurestore.row.RowExpiry;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.HoldingsRow;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpiryTest {

  private static final Backoff QUICK = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(2));
  private static final Retention TEN_DAYS = new Retention(10);
  private static final ShopId SHOP = new ShopId("demo");
  private static final Instant EVENT = Instant.parse("2026-03-01T00:00:00.999Z");
  private static final Instant LAST_SECOND = Instant.parse("2026-03-10T23:59:59.999Z");
  private static final Instant PAST = Instant.parse("2026-03-11T00:00:00Z");

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
  void interactionGoesByItsEventTime() {
    Interaction event =
        new Interaction(
            SHOP,
            null,
            "s",
            "k",
            "View",
            EVENT.toEpochMilli(),
            "i",
            null,
            null,
            null,
            List.of(),
            null);

    assertThat(InteractionRows.write(event, TEN_DAYS).get(RowExpiry.ATTRIBUTE))
        .isEqualTo(AttributeValue.fromN(Long.toString(PAST.getEpochSecond())));
    assertThat(InteractionRows.write(event, Retention.FOREVER))
        .doesNotContainKey(RowExpiry.ATTRIBUTE);
  }

  @Test
  void rowLivesAsLongAsItsNewestEvent() {
    Shopper user = Shopper.user(SHOP, "newest");
    ShopperRow row =
        ShopperRow.absent(user)
            .join(RecentWindow.of(List.of(view(EVENT.minus(Duration.ofDays(300))), view(EVENT))));

    assertThat(ShopperRows.write(row, 1, TEN_DAYS).get(RowExpiry.ATTRIBUTE))
        .isEqualTo(AttributeValue.fromN(Long.toString(PAST.getEpochSecond())));
  }

  @Test
  void predictionsDoNotSeeWhatShouldBeGone() {
    Shopper user = Shopper.user(SHOP, "gone");
    Shopper session = Shopper.session(SHOP, "gone");
    RecentWindow window = RecentWindow.of(List.of(view(EVENT)));
    rows(EVENT).replaceAll(List.of(ShopperRow.absent(user).join(window)));

    DynamoDbShopperFeaturesReader late = reader(PAST);
    assertThat(late.read(user)).isEqualTo(ShopperFeatures.EMPTY);
    assertThat(late.read(user, session)).isEqualTo(ShopperFeatures.EMPTY);
    assertThat(late.readWithProfile(user, Optional.of(session)).features())
        .isEqualTo(ShopperFeatures.EMPTY);
    assertThat(reader(LAST_SECOND).read(user).items()).containsExactly("i");
  }

  @Test
  void rowThatShouldBeGoneBeginsAnew() {
    Shopper user = Shopper.user(SHOP, "returns");
    rows(EVENT)
        .replaceAll(List.of(ShopperRow.absent(user).join(RecentWindow.of(List.of(view(EVENT))))));
    RecentWindow newer = RecentWindow.of(List.of(view(PAST)));

    ShopperRow expired = read(rows(PAST), user);
    assertThat(rows(PAST).replaceAll(List.of(expired.join(newer)))).isEmpty();

    assertThat(read(rows(PAST), user).recent()).isEqualTo(newer);
    assertThat(read(rows(PAST), user).version()).isEqualTo(2);
  }

  @Test
  void sessionOfUsersLivesAsLongAsTheyUseIt() {
    Shopper session = Shopper.session(SHOP, "shared");
    ShopperRow row = ShopperRow.absent(session).link(List.of("u"), EVENT.toEpochMilli());
    Map<String, AttributeValue> stored = ShopperRows.write(row, 1, TEN_DAYS);

    assertThat(RowExpiry.isPast(stored, LAST_SECOND.toEpochMilli())).isFalse();
    assertThat(RowExpiry.isPast(stored, PAST.plus(Duration.ofDays(30)).toEpochMilli())).isTrue();
    assertThat(ShopperRows.read(stored).joinedMillis()).isEqualTo(row.joinedMillis());
  }

  @Test
  void useOfASessionIsWrittenSeldomAndInAnyOrder() {
    Shopper session = Shopper.session(SHOP, "busy");
    long day = Duration.ofDays(1).toMillis();
    ShopperRow row = ShopperRow.absent(session).link(List.of("u"), 30 * day);

    assertThat(row.link(List.of("u"), 60 * day - 1).differsFrom(row)).isFalse();
    assertThat(row.link(List.of("u"), 60 * day).differsFrom(row)).isTrue();
    assertThat(row.link(List.of("u"), 60 * day).link(List.of("u"), 30 * day))
        .isEqualTo(row.link(List.of("u"), 60 * day));
    assertThat(row.link(List.of(), 900 * day)).isEqualTo(row);
  }

  private static DynamoDbShopperRowStore<ShopperRow> rows(Instant now) {
    return new DynamoDbShopperRowStore<>(
        ShopperRows.LAYOUT,
        new DynamoDbVersionedTable(dynamoDb.client(), LocalDynamoDb.TABLES.userFeatures(), QUICK),
        TEN_DAYS,
        InstantSource.fixed(now));
  }

  @Test
  void holdingsLiveAsLongAsTheirNewestEvent() {
    Shopper user = Shopper.user(SHOP, "held");
    Holdings bought =
        Holdings.of(
            List.of(new RecentInteraction(EVENT.toEpochMilli(), 0, EventKind.PURCHASE, "i")));
    DynamoDbShopperRowStore<HoldingsRow> early = holdings(EVENT);
    assertThat(early.replaceAll(List.of(HoldingsRow.absent(user).join(bought)))).isEmpty();

    assertThat(reader(LAST_SECOND).read(user).purchased()).containsExactly("i");
    assertThat(reader(PAST).read(user)).isEqualTo(ShopperFeatures.EMPTY);
    HoldingsRow expired = Objects.requireNonNull(holdings(PAST).read(Set.of(user)).get(user));
    assertThat(expired.holdings()).isEqualTo(Holdings.NONE);
    assertThat(expired.version()).isEqualTo(1);
  }

  private static DynamoDbShopperRowStore<HoldingsRow> holdings(Instant now) {
    return new DynamoDbShopperRowStore<>(
        HoldingsRows.LAYOUT,
        new DynamoDbVersionedTable(dynamoDb.client(), LocalDynamoDb.TABLES.userFeatures(), QUICK),
        TEN_DAYS,
        InstantSource.fixed(now));
  }

  private static DynamoDbShopperFeaturesReader reader(Instant now) {
    return new DynamoDbShopperFeaturesReader(
        dynamoDb.client(), LocalDynamoDb.TABLES, QUICK, InstantSource.fixed(now));
  }

  private static ShopperRow read(DynamoDbShopperRowStore<ShopperRow> rows, Shopper shopper) {
    return Objects.requireNonNull(rows.read(Set.of(shopper)).get(shopper));
  }

  private static RecentInteraction view(Instant time) {
    return new RecentInteraction(time.toEpochMilli(), time.toEpochMilli(), EventKind.VIEW, "i");
  }
}
