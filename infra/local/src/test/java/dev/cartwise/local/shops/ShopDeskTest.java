package dev.cartwise.local.shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.shopregistry.dynamodb.ShopsTable;
import dev.cartwise.shopregistry.shop.Shop;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

class ShopDeskTest {
  private static final String PREFIX = "test-";

  private final AmazonDynamoDBLocal local = DynamoDBEmbedded.create(true);
  private final ShopDesk desk = ShopDesk.of(local.dynamoDbClient(), PREFIX);

  @BeforeEach
  void createTable() {
    ShopsTable.create(local.dynamoDbClient(), PREFIX);
  }

  @AfterEach
  void close() {
    local.shutdownNow();
  }

  @Test
  void entersTheSampleShopWhereNothingIsSaidAndThereNeverWasAShop() {
    desk.enter(Optional.empty());
    assertThat(desk.list()).extracting(Shop::id).containsExactly(new ShopId("demo"));
    desk.delete(new ShopId("demo"));
    desk.enter(Optional.empty());
    assertThat(desk.list()).noneMatch(Shop::isServed);
  }

  @Test
  void entersTheShopsThatTheEnvironmentNamesBesideThoseThatThereAre() {
    desk.create(new ShopId("toys"), "t-toys", Optional.of(false));
    desk.enter(Optional.of("a=1,a=2,toys=t-toys"));
    desk.enter(Optional.empty());
    assertThat(desk.list())
        .extracting(shop -> shop.id() + " " + shop.trackingIds() + " " + shop.isScheduled())
        .containsExactly("a [1, 2] true", "toys [t-toys] false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a=1,b=1", "A=1", "b=taken"})
  void namesTheSettingThatCannotBeEntered(String declared) {
    desk.create(new ShopId("toys"), "taken", Optional.empty());
    assertThatThrownBy(() -> desk.enter(Optional.of(declared)))
        .isInstanceOfSatisfying(
            LocalSystemException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_SETTING))
        .hasMessageStartingWith("CARTWISE_SHOPS: ");
  }
}
