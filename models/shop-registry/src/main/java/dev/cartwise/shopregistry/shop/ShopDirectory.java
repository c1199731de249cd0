package dev.cartwise.shopregistry.shop;

import dev.cartwise.contracts.ShopId;
import java.util.Optional;

/** Where a request finds its shop. */
public interface ShopDirectory {

  /** The shop of this name; empty if none is served under it, or it is malformed. */
  Optional<ShopId> byName(String name);

  /** The shop whose storefronts send this tracking id; empty if there is none. */
  Optional<ShopId> byTrackingId(String trackingId);

  /** The shop of a deployment that serves no other; empty if it serves several, or none. */
  Optional<ShopId> only();
}
