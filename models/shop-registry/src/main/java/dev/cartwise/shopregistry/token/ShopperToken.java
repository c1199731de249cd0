package dev.cartwise.shopregistry.token;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For whom the bearer of a token may speak.
 *
 * @param shop the one shop
 * @param userId the user, if the token names one
 * @param sessionId the session, if the token names one; it names at least one of the two
 * @param issued when it was made, to the second
 */
public record ShopperToken(
    ShopId shop, Optional<String> userId, Optional<String> sessionId, Instant issued) {

  /**
   * @throws IllegalArgumentException if it names nobody
   */
  public ShopperToken {
    if (userId.isEmpty() && sessionId.isEmpty()) {
      throw new IllegalArgumentException("a token names a user or a session");
    }
  }

  /** The user, the session, or both. */
  public Set<Shopper> shoppers() {
    return Stream.concat(
            userId.map(id -> Shopper.user(shop, id)).stream(),
            sessionId.map(id -> Shopper.session(shop, id)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
