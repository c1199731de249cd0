package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.shopregistry.shop.Shop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The layout of the table of shops: a row for each shop, one for each tracking id that leads back
 * to its shop, and one that names the only shop of a deployment.
 */
final class ShopRows {

  static final String ID = "id";
  static final String SHOP = "shop";
  static final String DELETED = "deleted";
  private static final String REVISION = "revision";

  /** The condition that a row is of a revision still, 0 for one that never was. */
  static final String UNCHANGED = "attribute_not_exists(#revision) OR #revision = :revision";

  static final Map<String, String> UNCHANGED_NAMES = Map.of("#revision", REVISION);

  /** Leads the id of a shop's row. */
  static final String SHOPS = "shop#";

  private static final String ONLY = "only";
  private static final String TRACKING_IDS = "trackingIds";
  private static final String SCHEDULED = "isScheduled";
  private static final String CREATED = "created";
  private static final String VERSION = "schemaVersion";
  private static final int CURRENT = 1;

  private ShopRows() {}

  static Map<String, AttributeValue> unchangedValues(long revision) {
    return Map.of(":revision", AttributeValue.fromN(Long.toString(revision)));
  }

  static Map<String, AttributeValue> key(ShopId shop) {
    return key(SHOPS + shop.value());
  }

  static Map<String, AttributeValue> key(String id) {
    return Map.of(ID, AttributeValue.fromS(id));
  }

  static Map<String, AttributeValue> trackingKey(String trackingId) {
    return key("tracking#" + trackingId);
  }

  static Map<String, AttributeValue> onlyKey() {
    return key(ONLY);
  }

  /** The row of a shop. */
  static Map<String, AttributeValue> write(Shop shop, long revision) {
    Map<String, AttributeValue> row = row(key(shop.id()), revision);
    row.put(
        TRACKING_IDS,
        AttributeValue.fromL(shop.trackingIds().stream().map(AttributeValue::fromS).toList()));
    row.put(SCHEDULED, AttributeValue.fromBool(shop.isScheduled()));
    row.put(CREATED, seconds(shop.created()));
    shop.deleted().ifPresent(when -> row.put(DELETED, seconds(when)));
    return row;
  }

  /** A row that leads to a shop, or to none. */
  static Map<String, AttributeValue> leading(
      Map<String, AttributeValue> key, Optional<ShopId> shop, long revision) {
    Map<String, AttributeValue> row = row(key, revision);
    shop.ifPresent(id -> row.put(SHOP, AttributeValue.fromS(id.value())));
    return row;
  }

  private static Map<String, AttributeValue> row(Map<String, AttributeValue> key, long revision) {
    Map<String, AttributeValue> row = new HashMap<>(key);
    row.put(REVISION, AttributeValue.fromN(Long.toString(revision)));
    row.put(VERSION, AttributeValue.fromN(Integer.toString(CURRENT)));
    return row;
  }

  /** Tells whether a row is that of a shop. */
  static boolean isShop(Map<String, AttributeValue> row) {
    return id(row).startsWith(SHOPS);
  }

  /**
   * The shop of a row.
   *
   * @throws MalformedShopException naming the row and the attribute that is not as written
   */
  static Shop read(Map<String, AttributeValue> row) {
    String id = id(row);
    AttributeValue trackingIds = present(row, id, TRACKING_IDS);
    AttributeValue scheduled = present(row, id, SCHEDULED);
    if (!trackingIds.hasL() || scheduled.bool() == null) {
      throw new MalformedShopException(id, trackingIds.hasL() ? SCHEDULED : TRACKING_IDS);
    }
    List<String> texts = trackingIds.l().stream().map(AttributeValue::s).toList();
    return new Shop(
        shopId(id, ID, id.startsWith(SHOPS) ? id.substring(SHOPS.length()) : ""),
        texts,
        scheduled.bool(),
        Instant.ofEpochSecond(number(row, id, CREATED)),
        row.containsKey(DELETED)
            ? Optional.of(Instant.ofEpochSecond(number(row, id, DELETED)))
            : Optional.empty());
  }

  /** The shop that a row leads to, if it leads to one. */
  static Optional<ShopId> led(Map<String, AttributeValue> row) {
    return row.containsKey(SHOP)
        ? Optional.of(shopId(id(row), SHOP, String.valueOf(row.get(SHOP).s())))
        : Optional.empty();
  }

  /** How often a row was written; 0 if there is none. */
  static long revision(Map<String, AttributeValue> row) {
    return row.isEmpty() ? 0 : number(row, id(row), REVISION);
  }

  /** The id of a row of this version's layout. */
  private static String id(Map<String, AttributeValue> row) {
    String id = Optional.ofNullable(row.get(ID)).map(AttributeValue::s).orElse("?");
    if (number(row, id, VERSION) > CURRENT) {
      throw new MalformedShopException(id, VERSION);
    }
    return id;
  }

  private static ShopId shopId(String id, String attribute, String text) {
    if (!ShopId.isWellFormed(text)) {
      throw new MalformedShopException(id, attribute);
    }
    return new ShopId(text);
  }

  private static AttributeValue seconds(Instant time) {
    return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
  }

  private static long number(Map<String, AttributeValue> row, String id, String attribute) {
    String text = present(row, id, attribute).n();
    if (text == null || !text.matches("-?\\d{1,18}")) {
      throw new MalformedShopException(id, attribute);
    }
    return Long.parseLong(text);
  }

  private static AttributeValue present(
      Map<String, AttributeValue> row, String id, String attribute) {
    AttributeValue value = row.get(attribute);
    if (value == null) {
      throw new MalformedShopException(id, attribute);
    }
    return value;
  }
}
