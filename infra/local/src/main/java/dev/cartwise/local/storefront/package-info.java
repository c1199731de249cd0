/** The client side of Cartwise's HTTP surface, as a shop would call it. */
@NullMarked
package dev.cartwise.local.storefront;

import org.jspecify.annotations.NullMarked;
