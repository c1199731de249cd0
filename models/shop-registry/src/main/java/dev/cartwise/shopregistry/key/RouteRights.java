package dev.cartwise.shopregistry.key;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which routes may be called: each has a least role of keys, which greater ones include, and some
 * are open to shoppers.
 */
public final class RouteRights {

  private static final Map<String, KeyRole> LEAST =
      Map.ofEntries(
          Map.entry("POST /events", KeyRole.STOREFRONT),
          Map.entry("GET /items/{itemId}/similar-images", KeyRole.STOREFRONT),
          Map.entry("GET /items/{itemId}/similar-text", KeyRole.STOREFRONT),
          Map.entry("GET /items/{itemId}/reviews/summary", KeyRole.STOREFRONT),
          Map.entry("POST /tokens", KeyRole.SERVER),
          Map.entry("POST /recommendations", KeyRole.SERVER),
          Map.entry("POST /personalize-ranking", KeyRole.SERVER),
          Map.entry("POST /predictions/purchase", KeyRole.SERVER),
          Map.entry("POST /reviews", KeyRole.SERVER),
          Map.entry("DELETE /items/{itemId}/reviews/{reviewId}", KeyRole.SERVER),
          Map.entry("POST /rekognition", KeyRole.SERVER),
          Map.entry("POST /comprehend", KeyRole.SERVER),
          Map.entry("POST /items", KeyRole.ADMIN),
          Map.entry("POST /users", KeyRole.ADMIN),
          Map.entry("POST /retrain", KeyRole.ADMIN),
          Map.entry("GET /retrain/{run}", KeyRole.ADMIN));

  /** What pages do for the shopper who sees them. */
  private static final Set<String> FOR_SHOPPERS =
      Set.of("POST /recommendations", "POST /personalize-ranking", "POST /predictions/purchase");

  private RouteRights() {}

  /**
   * Tells whether a key's holder may call a route.
   *
   * @param route method and path in the form without a shop; nobody may call one that is not listed
   * @param namesUser whether the call says what a known user did; a storefront's key, which
   *     everybody can read, does not speak for users
   */
  public static boolean mayCall(KeyRole role, String route, boolean namesUser) {
    KeyRole floor = namesUser ? KeyRole.SERVER : KeyRole.STOREFRONT;
    return role.includes(floor)
        && Optional.ofNullable(LEAST.get(route)).filter(role::includes).isPresent();
  }

  /**
   * Tells whether a shopper's page may call a route with a token.
   *
   * @param route method and path in the form without a shop
   */
  public static boolean mayShopperCall(String route) {
    return FOR_SHOPPERS.contains(route) || mayCall(KeyRole.STOREFRONT, route, false);
  }
}
