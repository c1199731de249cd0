package dev.cartwise.contracts;

/**
 * Who acts: a known user or an anonymous session of one shop.
 *
 * @param shop the shop
 * @param kind whether {@code id} names a user or a session
 * @param id the shop's own id, 1 to 256 characters of any kind
 */
public record Shopper(ShopId shop, Kind kind, String id) {

  /** What an id names. */
  public enum Kind {
    USER("u"),
    SESSION("s");

    private final String code;

    Kind(String code) {
      this.code = code;
    }
  }

  public static Shopper user(ShopId shop, String userId) {
    return new Shopper(shop, Kind.USER, userId);
  }

  public static Shopper session(ShopId shop, String sessionId) {
    return new Shopper(shop, Kind.SESSION, sessionId);
  }

  /**
   * {@code shop#u#user} or {@code shop#s#session}: the partition key of all rows of this shopper.
   */
  public String key() {
    return shop.value() + '#' + kind.code + '#' + id;
  }

  /**
   * Reads what {@link #key()} wrote.
   *
   * @throws IllegalArgumentException if the text is not such a key
   */
  public static Shopper parseKey(String key) {
    String[] parts = key.split("#", 3);
    if (parts.length == 3 && !parts[2].isEmpty() && ShopId.isWellFormed(parts[0])) {
      for (Kind kind : Kind.values()) {
        if (kind.code.equals(parts[1])) {
          return new Shopper(new ShopId(parts[0]), kind, parts[2]);
        }
      }
    }
    throw new IllegalArgumentException("not a shopper key: '" + key + "'");
  }
}
