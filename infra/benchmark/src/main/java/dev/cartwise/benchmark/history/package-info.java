/** How fast a shop's past comes in, and whether all of it is there once. */
@NullMarked
package dev.cartwise.benchmark.history;

import org.jspecify.annotations.NullMarked;
