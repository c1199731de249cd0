/** The bill of the managed services that do the same. */
@NullMarked
package dev.cartwise.cost.managed;

import org.jspecify.annotations.NullMarked;
