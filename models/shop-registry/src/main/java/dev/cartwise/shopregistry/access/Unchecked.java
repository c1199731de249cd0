package dev.cartwise.shopregistry.access;

import dev.cartwise.awsprotocol.HttpApiRequest;
import dev.cartwise.contracts.ShopId;
import dev.cartwise.contracts.Shopper;

/** Somebody whom no gate has asked: he may do everything. */
enum Unchecked implements Caller {
  CALLER;

  @Override
  public HttpApiRequest addressed(HttpApiRequest request) {
    return request;
  }

  @Override
  public void requireShop(String field, ShopId shop) {}

  @Override
  public void requireShopper(String field, Shopper shopper) {}
}
