/** The access keys of a data directory, for an operator. */
@NullMarked
package dev.cartwise.local.keys;

import org.jspecify.annotations.NullMarked;
