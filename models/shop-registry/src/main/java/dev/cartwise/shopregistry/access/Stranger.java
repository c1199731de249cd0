package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;

/**
 * A page that shows nothing: it may tell what an anonymous session does.
 *
 * @param limits how much of that is taken
 */
record Stranger(CallLimits limits) implements Caller {

  @Override
  public HttpApiRequest addressed(HttpApiRequest request) {
    return request;
  }

  @Override
  public void requireShop(String field, ShopId shop) {
    limits.requireRoom(field, shop);
  }

  @Override
  public void requireShopper(String field, Shopper shopper) {
    if (shopper.kind() == Shopper.Kind.USER) {
      throw new AwsException(
          "MissingAuthenticationTokenException",
          403,
          field + ": needs a token of the shopper, or a signature of the shop");
    }
  }
}
