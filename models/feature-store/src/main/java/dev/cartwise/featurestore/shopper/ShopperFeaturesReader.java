package dev.cartwise.featurestore.shopper;

import dev.cartwise.contracts.Shopper;
import java.util.Optional;

/** Reads what is known about a shopper, in one round trip. */
public interface ShopperFeaturesReader {

  /** The features of the shopper, {@link ShopperFeatures#EMPTY} for an unknown one. */
  ShopperFeatures read(Shopper shopper);

  /**
   * The features of a user together with what the session did before the two were known to belong
   * together.
   */
  ShopperFeatures read(Shopper user, Shopper session);

  /**
   * The features of a user, those of the session too if there is one, and what the shop told about
   * the user.
   */
  ShopperWithProfile readWithProfile(Shopper user, Optional<Shopper> session);
}
