package dev.cartwise.recommenditems;

import java.util.List;

/**
 * A GetPersonalizedRanking call, checked.
 *
 * @param asker for whom
 * @param itemIds the items to rank, 1 to 500, each once
 * @param wishes which of them
 */
record GetPersonalizedRankingRequest(Asker asker, List<String> itemIds, Wishes wishes) {

  GetPersonalizedRankingRequest {
    itemIds = List.copyOf(itemIds);
  }
}
