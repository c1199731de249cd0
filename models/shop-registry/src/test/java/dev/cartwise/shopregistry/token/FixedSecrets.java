package dev.cartwise.shopregistry.token;

import java.util.List;
import java.util.Optional;

/**
 * Secrets that stay.
 *
 * @param secrets the current one first
 */
record FixedSecrets(List<TokenSecret> secrets) implements TokenSecrets {

  @Override
  public TokenSecret current() {
    return secrets.get(0);
  }

  @Override
  public Optional<TokenSecret> find(String id) {
    return secrets.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
