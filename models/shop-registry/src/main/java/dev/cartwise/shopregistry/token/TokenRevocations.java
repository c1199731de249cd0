package dev.cartwise.shopregistry.token;

import dev.cartwise.contracts.ShopId;
import java.time.Instant;
import java.util.Optional;

/** From when on the tokens of a shop hold. */
public interface TokenRevocations {

  /** Until when, that second included, all tokens of the shop were revoked; empty if none were. */
  Optional<Instant> revokedUntil(ShopId shop);
}
