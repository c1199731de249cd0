/** A system under load while everything around it goes wrong. */
@NullMarked
package dev.cartwise.benchmark.soak;

import org.jspecify.annotations.NullMarked;
