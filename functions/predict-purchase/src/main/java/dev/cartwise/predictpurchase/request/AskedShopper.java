package dev.cartwise.predictpurchase.request;

import dev.cartwise.featurestore.shopper.ShopperIds;
import java.util.Optional;

/**
 * One shopper who is asked about.
 *
 * @param path what leads the names of this shopper's members in a refusal, such as {@code
 *     shoppers[3].}; empty in a call about one
 * @param ids who it is
 * @param itemId the item that they might buy; none to ask whether they buy anything
 */
public record AskedShopper(String path, ShopperIds ids, Optional<String> itemId) {}
