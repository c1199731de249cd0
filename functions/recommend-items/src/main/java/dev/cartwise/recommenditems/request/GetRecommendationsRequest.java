package dev.cartwise.recommenditems.request;

import java.util.Optional;

/**
 * A GetRecommendations call, checked.
 *
 * @param shopper for whom
 * @param itemId the item to which others are wanted, if any
 * @param numResults how many items, 1 to 500
 * @param options what they may be
 */
public record GetRecommendationsRequest(
    RequestShopper shopper, Optional<String> itemId, int numResults, RequestOptions options) {}
