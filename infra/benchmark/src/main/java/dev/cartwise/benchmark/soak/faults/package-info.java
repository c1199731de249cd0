/** Faults of the stores, put between them and the functions. */
@NullMarked
package dev.cartwise.benchmark.soak.faults;

import org.jspecify.annotations.NullMarked;
