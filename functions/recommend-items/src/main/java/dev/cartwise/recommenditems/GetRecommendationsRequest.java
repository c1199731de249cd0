package dev.cartwise.recommenditems;

import java.util.Optional;

/**
 * A GetRecommendations call, checked.
 *
 * @param asker for whom
 * @param itemId the item to which others are wanted, if any
 * @param numResults how many items, 1 to 500
 * @param wishes what they may be
 */
record GetRecommendationsRequest(
    Asker asker, Optional<String> itemId, int numResults, Wishes wishes) {}
