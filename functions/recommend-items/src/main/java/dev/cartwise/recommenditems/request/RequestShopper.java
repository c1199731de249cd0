package dev.cartwise.recommenditems.request;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import java.util.List;
import java.util.Optional;

/**
 * For whom items are wanted.
 *
 * @param shop the shop that the campaign or recommender belongs to
 * @param user the user, if one is known
 * @param session the session, from the context key {@code SESSION_ID}
 * @param recentItemIds from the context key {@code RECENT_ITEM_IDS}, the newest first
 */
public record RequestShopper(
    ShopId shop, Optional<Shopper> user, Optional<Shopper> session, List<String> recentItemIds) {

  public RequestShopper {
    recentItemIds = List.copyOf(recentItemIds);
  }
}
