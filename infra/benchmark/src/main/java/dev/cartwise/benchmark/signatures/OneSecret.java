package dev.cartwise.benchmark.signatures;

import dev.cartwise.shopregistry.token.TokenSecret;
import dev.cartwise.shopregistry.token.TokenSecrets;
import java.util.Optional;

/**
 * A secret of tokens that stays.
 *
 * @param current the one
 */
record OneSecret(TokenSecret current) implements TokenSecrets {

  @Override
  public Optional<TokenSecret> find(String id) {
    return Optional.of(current).filter(each -> each.id().equals(id));
  }
}
