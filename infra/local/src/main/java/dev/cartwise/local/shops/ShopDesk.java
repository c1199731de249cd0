package dev.cartwise.local.shops;

import dev.cartwise.contracts.DeclaredShops;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import dev.cartwise.shopregistry.dynamodb.DynamoDbShopStore;
import dev.cartwise.shopregistry.shop.Shop;
import dev.cartwise.shopregistry.shop.ShopRefusedException;
import dev.cartwise.shopregistry.shop.ShopStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where an operator enters, lists and deletes the shops of a data directory. */
public final class ShopDesk {
  /** What a system serves that was told of no shop. */
  private static final String SAMPLE = "demo=demo";

  private static final Clock CLOCK = Clock.systemUTC();

  private final ShopStore store;

  private ShopDesk(ShopStore store) {
    this.store = store;
  }

  /**
   * The shops of a data directory.
   *
   * @param client of the directory's tables, open as long as this is used
   * @param prefix leads the names of the tables
   */
  public static ShopDesk of(DynamoDbClient client, String prefix) {
    return new ShopDesk(new DynamoDbShopStore(client, prefix));
  }

  /**
   * Enters the shops that the environment names; where it names none and there never was one, the
   * sample shop.
   *
   * @param declared {@code shop=trackingId[,shop=trackingId…]}
   * @throws LocalSystemException {@code WRONG_SETTING} if they cannot be entered so
   */
  public void enter(Optional<String> declared) {
    if (declared.isEmpty() && !store.isEmpty()) {
      return;
    }
    try {
      Map<String, ShopId> shops =
          new TreeMap<>(DeclaredShops.parse(declared.orElse(SAMPLE)).byTrackingId());
      shops.forEach(
          (trackingId, shop) -> store.create(shop, trackingId, Optional.empty(), CLOCK.instant()));
    } catch (IllegalArgumentException | ShopRefusedException e) {
      throw new LocalSystemException(Reason.WRONG_SETTING, "CARTWISE_SHOPS: " + e.getMessage(), e);
    }
  }

  /**
   * Enters a shop.
   *
   * @throws LocalSystemException if it cannot be entered so
   */
  public Shop create(ShopId shop, String trackingId, Optional<Boolean> isScheduled) {
    try {
      return store.create(shop, trackingId, isScheduled, CLOCK.instant());
    } catch (ShopRefusedException e) {
      throw new LocalSystemException(
          Reason.CALL_FAILED, e.getMessage() + ": ./cartwise shops list shows who has which", e);
    }
  }

  /** All shops, deleted ones too. */
  public List<Shop> list() {
    return store.list();
  }

  /**
   * Ends the service of a shop.
   *
   * @throws LocalSystemException if there never was one of this name
   */
  public Shop delete(ShopId shop) {
    return store
        .delete(shop, CLOCK.instant())
        .orElseThrow(
            () ->
                new LocalSystemException(
                    Reason.CALL_FAILED,
                    "no shop " + shop + ": ./cartwise shops list shows those that there are"));
  }
}
