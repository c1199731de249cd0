package dev.cartwise.shopregistry.dynamodb;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The layout of a shop's revoked tokens in the table of keys. */
final class RevocationRows {

  /** Leads the ids of these rows; no key begins so. */
  static final String LEAD = "tokens#";

  private static final String UNTIL = "revokedUntil";

  private RevocationRows() {}

  static Map<String, AttributeValue> key(ShopId shop) {
    return Map.of(KeyRows.ID, AttributeValue.fromS(LEAD + shop.value()));
  }

  static Map<String, AttributeValue> write(ShopId shop, Instant until) {
    Map<String, AttributeValue> row = new HashMap<>(key(shop));
    row.put(UNTIL, KeyRows.time(until));
    return row;
  }

  /**
   * Until when the tokens of a row's shop are revoked; empty if there is no row.
   *
   * @throws MalformedKeyException naming the row and the attribute that is not as written
   */
  static Optional<Instant> read(ShopId shop, Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Optional.ofNullable(row.get(UNTIL))
              .map(AttributeValue::n)
              .map(Long::valueOf)
              .map(Instant::ofEpochSecond)
              .orElseThrow(() -> new MalformedKeyException(LEAD + shop, UNTIL)));
    } catch (NumberFormatException e) {
      throw new MalformedKeyException(LEAD + shop, UNTIL, e);
    }
  }
}
