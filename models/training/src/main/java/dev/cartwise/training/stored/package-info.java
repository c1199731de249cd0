/** The commands about what is stored for serving: artifacts with their champions, and filters. */
@NullMarked
package dev.cartwise.training.stored;

import org.jspecify.annotations.NullMarked;
