/** The shops of a data directory, for an operator. */
@NullMarked
package dev.cartwise.local.shops;

import org.jspecify.annotations.NullMarked;
