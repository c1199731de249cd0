package dev.cartwise.featurestore;

import dev.cartwise.contracts.ShopId;
import java.util.stream.Stream;

/** Keeps reviews, each once, and what they say together. */
public interface ReviewStore {

  /**
   * A tally with the item it is about.
   *
   * @param itemId the item
   * @param tally what its reviews say
   */
  record ItemTally(String itemId, ReviewTally tally) {}

  /**
   * Stores a review in place of its former self and brings the item's tallies up to date with it,
   * all or nothing. A review that is stored already changes nothing.
   *
   * @param isTimeGiven whether the shop told when it was written; if not, a review that is known
   *     keeps the time at which it came first
   * @return the review as stored
   * @throws UnwrittenException if it is not certain to be stored
   */
  ReviewRecord put(ShopId shop, ReviewRecord review, boolean isTimeGiven);

  /**
   * What an item's reviews say.
   *
   * @param weeks how many weeks to give at most, the newest
   */
  ItemReputation reputation(ShopId shop, String itemId, int weeks);

  /** What the reviews of every item of the shop say, fetched page by page. */
  Stream<ItemTally> readAll(ShopId shop);
}
