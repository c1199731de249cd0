/** How many events are taken in, and at what cost. */
@NullMarked
package dev.cartwise.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
