package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.AwsException;
import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.RouteRights;

/**
 * A program that signed with an access key.
 *
 * @param owner for whom the key speaks
 * @param route what he calls, in the form without a shop
 */
record KeyHolder(KeyOwner owner, String route) implements Caller {

  @Override
  public HttpApiRequest addressed(HttpApiRequest request) {
    return request.below(owner.shop().value());
  }

  @Override
  public void requireShop(String field, ShopId shop) {
    if (!shop.equals(owner.shop())) {
      throw AwsException.accessDenied(field, "is of another shop than the access key");
    }
  }

  @Override
  public void requireShopper(String field, Shopper shopper) {
    requireShop(field, shopper.shop());
    boolean isUser = shopper.kind() == Shopper.Kind.USER;
    if (!RouteRights.mayCall(owner.role(), route, isUser)) {
      throw AwsException.accessDenied(
          field, "a key of the role " + owner.role().text() + " does not speak for users");
    }
  }
}
