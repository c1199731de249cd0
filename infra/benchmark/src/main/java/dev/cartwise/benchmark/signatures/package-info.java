/** How long it takes to verify who signed a request. */
@NullMarked
package dev.cartwise.benchmark.signatures;

import org.jspecify.annotations.NullMarked;
