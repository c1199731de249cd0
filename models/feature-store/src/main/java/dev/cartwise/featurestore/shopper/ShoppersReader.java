package dev.cartwise.featurestore.shopper;

import java.util.List;

/** Reads what is known about several shoppers at once. */
public interface ShoppersReader {

  /**
   * The features of each shopper, in the order asked: of a user together with those of the session.
   * What two of them share is read once.
   *
   * @throws dev.cartwise.featurestore.UnreadException if some could not be read
   */
  FoundShoppers readAll(List<ShopperIds> shoppers);
}
