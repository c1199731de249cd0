package dev.cartwise.shopregistry.shop;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the shops of a deployment are kept. */
public interface ShopStore {

  /** How many tracking ids a shop may have. */
  int MOST_TRACKING_IDS = 20;

  /**
   * Enters a shop, or gives one that is there a further tracking id; one that was deleted is served
   * again. To say the same once more changes nothing.
   *
   * @param trackingId 1 to 256 characters
   * @param isScheduled whether the schedule trains it; empty leaves that as it is, at first yes
   * @param when now
   * @return the shop as it is then
   * @throws ShopRefusedException if another shop has the tracking id, or this one has too many
   */
  Shop create(ShopId id, String trackingId, Optional<Boolean> isScheduled, Instant when);

  /**
   * Ends the service of a shop and frees its tracking ids; everything else of it stays.
   *
   * @return the shop as it is then, with the time of the first deletion; empty if there never was
   *     one
   */
  Optional<Shop> delete(ShopId id, Instant when);

  /** Tells whether no shop was ever entered. */
  boolean isEmpty();

  /** All shops by their ids, deleted ones too. */
  List<Shop> list();
}
