package dev.cartwise.shopregistry.key;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an access key besides its secret.
 *
 * @param id names it in signatures
 * @param owner for whom its holder speaks
 * @param created when it was made, to the second
 * @param revoked since when it is refused, if it is
 */
public record AccessKey(KeyId id, KeyOwner owner, Instant created, Optional<Instant> revoked) {

  /** Tells whether requests may be signed with it. */
  public boolean isInForce() {
    return revoked.isEmpty();
  }
}
