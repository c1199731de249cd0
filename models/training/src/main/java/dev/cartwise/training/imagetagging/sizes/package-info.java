/** Photos in other sizes than they have. */
@NullMarked
package dev.cartwise.training.imagetagging.sizes;

import org.jspecify.annotations.NullMarked;
