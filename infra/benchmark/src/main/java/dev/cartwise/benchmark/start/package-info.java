/** How long it takes from the launch of a function to its first answer. */
@NullMarked
package dev.cartwise.benchmark.start;

import org.jspecify.annotations.NullMarked;
