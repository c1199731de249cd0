/** What is left of the load of a soak in tables and archive, counted from the sender's log. */
@NullMarked
package dev.cartwise.benchmark.soak.count;

import org.jspecify.annotations.NullMarked;
