/** How long a function takes to start and to answer. */
@NullMarked
package dev.cartwise.benchmark.latency;

import org.jspecify.annotations.NullMarked;
