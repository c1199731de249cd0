package dev.cartwise.shopregistry.shop;

import java.util.Optional;

/** The shops that are served, page by page: for work on all of them that one call cannot do. */
public interface ShopPages {

  /**
   * A page. A shop that is served from the first page to the last stands on exactly one of them.
   *
   * @param place where the last page said that this one begins; empty for the first
   * @param most how many rows are read for it, at least 1: it has at most as many shops
   */
  ShopPage page(Optional<String> place, int most);
}
