/** The positions of a bill, by service. */
@NullMarked
package dev.cartwise.cost.line;

import org.jspecify.annotations.NullMarked;
