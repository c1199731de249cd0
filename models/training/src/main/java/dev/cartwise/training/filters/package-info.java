/** The commands about the filters that a shop declares. */
@NullMarked
package dev.cartwise.training.filters;

import org.jspecify.annotations.NullMarked;
