package dev.cartwise.analyzereviews;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.ShopRegistry;
import java.util.Optional;
import java.util.Set;

/** Tells which shop a request is for: that of its path, or the only one of the deployment. */
final class Shops {

  private final ShopRegistry registry;

  Shops(ShopRegistry registry) {
    this.registry = registry;
  }

  /**
   * @throws AwsException ResourceNotFoundException for a shop that is unknown or not named
   */
  ShopId of(HttpApiRequest request) {
    Optional<String> name = request.pathParameter("shop");
    if (name.isPresent()) {
      return registry
          .byName(name.get())
          .orElseThrow(() -> AwsException.notFound("path", "no shop '" + name.get() + "'"));
    }
    Set<ShopId> all = registry.shops();
    if (all.size() == 1) {
      return all.iterator().next();
    }
    throw AwsException.notFound("path", "name one of the shops, /shops/<shop>/…");
  }
}
