/** The processes of a system that is being soaked: how they end, and what they use meanwhile. */
@NullMarked
package dev.cartwise.benchmark.soak.processes;

import org.jspecify.annotations.NullMarked;
