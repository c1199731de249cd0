/** How fast items are ranked and found. */
@NullMarked
package dev.cartwise.benchmark.ranking;

import org.jspecify.annotations.NullMarked;
