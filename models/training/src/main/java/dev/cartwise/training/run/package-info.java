/**
 * What every command works with: the stores of a run, its scratch space, and the failure that ends
 * it.
 */
@NullMarked
package dev.cartwise.training.run;

import org.jspecify.annotations.NullMarked;
