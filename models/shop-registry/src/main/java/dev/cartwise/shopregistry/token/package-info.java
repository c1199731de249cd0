/** Tokens that stand for a shopper, minted for pages by the shop's server. */
@NullMarked
package dev.cartwise.shopregistry.token;

import org.jspecify.annotations.NullMarked;
