/** Load, exactly-once and latency measurements of a running local system, beside a rival. */
@NullMarked
package dev.cartwise.benchmark;

import org.jspecify.annotations.NullMarked;
