package dev.cartwise.featurestore.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.featurestore.Retention;
import dev.cartwise.featurestore.RowKey;
import dev.cartwise.featurestore.UnreadException;
import dev.cartwise.featurestore.row.RowSchema;
import dev.cartwise.featurestore.row.ShopperRows;
import dev.cartwise.featurestore.shopper.FoundShoppers;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.RecentWindow;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.featurestore.shopper.ShopperIds;
import dev.cartwise.featurestore.shopper.ShopperRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Many shoppers at once: in how many calls, and what each is told to have done. */
class ShoppersReadingTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Backoff QUICK = new Backoff(4, Duration.ofMillis(1), Duration.ofMillis(2));
  private static final FeatureTables TABLES = new FeatureTables("test-");

  private final Map<RowKey, Map<String, AttributeValue>> stored = new HashMap<>();
  private final List<List<RowKey>> calls = new ArrayList<>();

  @Test
  void readsOneShopperAndTheSessionInOneCall() {
    saw(Shopper.user(SHOP, "u"), 1, "a");
    saw(Shopper.session(SHOP, "s"), 2, "b");

    FoundShoppers found = reader(List::size).readAll(List.of(both("u", "s")));

    assertThat(found.roundTrips()).isEqualTo(1);
    assertThat(found.features().get(0).items()).containsExactly("b", "a");
    assertThat(calls).singleElement().satisfies(keys -> assertThat(keys).hasSize(4));
  }

  @Test
  void readsManyByAHundredKeysACallAndKeepsTheirOrder() {
    List<ShopperIds> shoppers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      saw(Shopper.user(SHOP, "u" + i), i, "i" + i);
      shoppers.add(both("u" + i, "s" + i));
    }

    FoundShoppers found = reader(List::size).readAll(shoppers);

    assertThat(found.roundTrips()).isEqualTo(4);
    assertThat(calls).allSatisfy(keys -> assertThat(keys).hasSize(100));
    assertThat(found.features())
        .flatExtracting(ShopperFeatures::items)
        .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "i" + i).toList());
  }

  @Test
  void readsWhatIsSharedOnceAndGivesItToEach() {
    saw(Shopper.user(SHOP, "u"), 1, "a");
    ShopperIds userAlone = new ShopperIds(Optional.of(Shopper.user(SHOP, "u")), Optional.empty());

    FoundShoppers found =
        reader(List::size).readAll(List.of(userAlone, both("u", "s"), userAlone, both("x", "s")));

    assertThat(calls).singleElement().satisfies(keys -> assertThat(keys).hasSize(6));
    assertThat(found.features())
        .extracting(ShopperFeatures::items)
        .containsExactly(List.of("a"), List.of("a"), List.of("a"), List.of());
  }

  @Test
  void repeatsKeysThatWereNotProcessedAndCountsThoseCalls() {
    saw(Shopper.user(SHOP, "u"), 1, "a");

    FoundShoppers found = reader(keys -> Math.min(keys.size(), 3)).readAll(List.of(both("u", "s")));

    assertThat(found.roundTrips()).isEqualTo(2);
    assertThat(calls).extracting(List::size).containsExactly(4, 1);
    assertThat(found.features().get(0).items()).containsExactly("a");
  }

  @Test
  void saysThatShoppersCouldNotBeRead() {
    assertThatThrownBy(() -> reader(keys -> 0).readAll(List.of(both("u", "s"))))
        .isInstanceOf(UnreadException.class)
        .hasMessageContaining("4");
  }

  @Test
  void readsNothingForNobody() {
    assertThat(reader(List::size).readAll(List.of())).isEqualTo(new FoundShoppers(List.of(), 0));
    assertThat(calls).isEmpty();
  }

  private static ShopperIds both(String user, String session) {
    return new ShopperIds(
        Optional.of(Shopper.user(SHOP, user)), Optional.of(Shopper.session(SHOP, session)));
  }

  private void saw(Shopper shopper, long timeMillis, String item) {
    RecentInteraction view = new RecentInteraction(timeMillis, timeMillis, EventKind.VIEW, item);
    Map<String, AttributeValue> row =
        ShopperRows.write(
            ShopperRow.absent(shopper).join(RecentWindow.of(List.of(view))), 1, Retention.FOREVER);
    stored.put(RowSchema.key(row), row);
  }

  /** A reader of a database that processes so many of the keys of a call. */
  private DynamoDbShopperFeaturesReader reader(ToIntFunction<List<RowKey>> processed) {
    DynamoDbClient client =
        new DynamoDbClient() {
          @Override
          public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            KeysAndAttributes asked =
                Objects.requireNonNull(request.requestItems().get(TABLES.userFeatures()));
            List<RowKey> keys = asked.keys().stream().map(RowSchema::key).toList();
            assertThat(keys).doesNotHaveDuplicates();
            calls.add(keys);
            int done = processed.applyAsInt(keys);
            List<Map<String, AttributeValue>> left = asked.keys().subList(done, keys.size());
            return BatchGetItemResponse.builder()
                .responses(
                    Map.of(
                        TABLES.userFeatures(),
                        keys.subList(0, done).stream()
                            .map(stored::get)
                            .filter(Objects::nonNull)
                            .toList()))
                .unprocessedKeys(
                    left.isEmpty()
                        ? Map.of()
                        : Map.of(
                            TABLES.userFeatures(), KeysAndAttributes.builder().keys(left).build()))
                .build();
          }

          @Override
          public String serviceName() {
            return "dynamodb";
          }

          @Override
          public void close() {}
        };
    return new DynamoDbShopperFeaturesReader(client, TABLES, QUICK);
  }
}
