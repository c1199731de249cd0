package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;

/**
 * Who sent a request: a shop's own programs, one of its shoppers, or a stranger whose events are
 * taken.
 */
public interface Caller {

  /**
   * The request as one to the shop that the caller speaks for, whose name the path need not repeat.
   */
  HttpApiRequest addressed(HttpApiRequest request);

  /**
   * Makes sure that the caller may act in a shop.
   *
   * @param field the member of the body that told the shop
   * @throws dev.cartwise.awsprotocol.AwsException AccessDeniedException if it is another one's;
   *     ThrottlingException if strangers send too much to it
   */
  void requireShop(String field, ShopId shop);

  /**
   * Makes sure that the caller may speak for a shopper.
   *
   * @param field the member of the body that told who it is
   * @throws dev.cartwise.awsprotocol.AwsException AccessDeniedException if he may not;
   *     MissingAuthenticationTokenException if nobody answers for the call
   */
  void requireShopper(String field, Shopper shopper);
}
