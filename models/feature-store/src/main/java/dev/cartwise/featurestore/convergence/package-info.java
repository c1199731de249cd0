/** Rows that several writers change at a time, brought to hold what each of them adds. */
@NullMarked
package dev.cartwise.featurestore.convergence;

import org.jspecify.annotations.NullMarked;
