package dev.cartwise.shopregistry.shop;

import java.util.List;
import java.util.Optional;

/**
 * Some of the shops that are served, in no order that means anything.
 *
 * @param shops perhaps none, even where more follow
 * @param next the place where the next page begins; empty at the end
 */
public record ShopPage(List<Shop> shops, Optional<String> next) {

  public ShopPage {
    shops = List.copyOf(shops);
  }
}
