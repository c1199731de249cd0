/** A made-up shop: its range, its shoppers and what they do, the same for the same seed. */
@NullMarked
package dev.cartwise.local.sampleshop;

import org.jspecify.annotations.NullMarked;
