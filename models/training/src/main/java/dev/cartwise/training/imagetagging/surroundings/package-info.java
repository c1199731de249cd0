/** Photos pasted on grounds that no catalogue has. */
@NullMarked
package dev.cartwise.training.imagetagging.surroundings;

import org.jspecify.annotations.NullMarked;
