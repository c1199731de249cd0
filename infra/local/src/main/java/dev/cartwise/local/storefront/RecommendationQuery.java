package dev.cartwise.local.storefront;

import dev.cartwise.contracts.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * A question for recommendations.
 *
 * @param shop the shop that asks
 * @param userId the shopper, when known
 * @param itemId the item that others shall be related to, when there is one
 * @param recentItemIds what an anonymous session looked at, newest last; may be empty
 * @param numResults how many items are wanted
 */
public record RecommendationQuery(
    ShopId shop,
    Optional<String> userId,
    Optional<String> itemId,
    List<String> recentItemIds,
    int numResults) {

  public RecommendationQuery {
    recentItemIds = List.copyOf(recentItemIds);
  }

  public static RecommendationQuery forUser(ShopId shop, String userId, int numResults) {
    return new RecommendationQuery(
        shop, Optional.of(userId), Optional.empty(), List.of(), numResults);
  }
}
