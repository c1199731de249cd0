package dev.cartwise.shopregistry.token;

import java.util.Optional;

/** The secrets that tokens are signed with: one, and during a rotation the one before it. */
public interface TokenSecrets {

  /** What new tokens are signed with. */
  TokenSecret current();

  /** The secret of an id; empty if there is none, or none any more. */
  Optional<TokenSecret> find(String id);
}
