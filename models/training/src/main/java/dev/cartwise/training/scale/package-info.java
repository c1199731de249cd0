/** How a training grows with its data, measured on generated archives. */
@NullMarked
package dev.cartwise.training.scale;

import org.jspecify.annotations.NullMarked;
