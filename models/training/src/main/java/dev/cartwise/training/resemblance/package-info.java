/** Items without events, placed beside items that they resemble. */
@NullMarked
package dev.cartwise.training.resemblance;

import org.jspecify.annotations.NullMarked;
