package dev.cartwise.featurestore.shopper;

import java.util.List;

/**
 * What is known about several shoppers.
 *
 * @param features of each in the order asked, {@link ShopperFeatures#EMPTY} for an unknown one
 * @param roundTrips how many calls of the database it took, repetitions too
 */
public record FoundShoppers(List<ShopperFeatures> features, int roundTrips) {

  public FoundShoppers {
    features = List.copyOf(features);
  }
}
