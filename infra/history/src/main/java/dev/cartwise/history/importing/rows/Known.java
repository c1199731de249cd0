package dev.cartwise.history.importing.rows;

import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentWindow;

/**
 * What is known of a shopper.
 *
 * @param window the newest interactions
 * @param holdings what was bought or lies in the cart
 */
record Known(RecentWindow window, Holdings holdings) {

  Known join(Known other) {
    return new Known(window.join(other.window), holdings.join(other.holdings));
  }
}
