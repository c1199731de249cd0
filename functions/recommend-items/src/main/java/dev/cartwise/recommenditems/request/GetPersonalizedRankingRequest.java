package dev.cartwise.recommenditems.request;

import java.util.List;

/**
 * A GetPersonalizedRanking call, checked.
 *
 * @param shopper for whom
 * @param itemIds the items to rank, 1 to 500, each once
 * @param options which of them
 */
public record GetPersonalizedRankingRequest(
    RequestShopper shopper, List<String> itemIds, RequestOptions options) {

  public GetPersonalizedRankingRequest {
    itemIds = List.copyOf(itemIds);
  }
}
