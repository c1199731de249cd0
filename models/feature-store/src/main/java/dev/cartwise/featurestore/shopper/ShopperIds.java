package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which ids one shopper is known: as a user, by a session, or by both.
 *
 * @param user the user, if one is known
 * @param session the session, if one is known
 */
public record ShopperIds(Optional<Shopper> user, Optional<Shopper> session) {

  /** The user, then the session, as far as they are known. */
  public List<Shopper> all() {
    return Stream.concat(user.stream(), session.stream()).toList();
  }
}
