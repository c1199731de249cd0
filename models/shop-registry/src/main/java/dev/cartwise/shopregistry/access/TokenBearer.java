package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.shopregistry.token.ShopperToken;

/**
 * A shopper's page that shows a token of the shop.
 *
 * @param token whom it stands for
 */
record TokenBearer(ShopperToken token) implements Caller {

  @Override
  public HttpApiRequest addressed(HttpApiRequest request) {
    return request.below(token.shop().value());
  }

  @Override
  public void requireShop(String field, ShopId shop) {
    if (!shop.equals(token.shop())) {
      throw AwsException.accessDenied(field, "is of another shop than the token");
    }
  }

  @Override
  public void requireShopper(String field, Shopper shopper) {
    requireShop(field, shopper.shop());
    if (!token.shoppers().contains(shopper)) {
      throw AwsException.accessDenied(field, "is another shopper's than the token's");
    }
  }
}
