/** What shoppers notice of a new champion. */
@NullMarked
package dev.cartwise.benchmark.switching;

import org.jspecify.annotations.NullMarked;
