/** Items without events, placed beside items that they resemble. */
@NullMarked
package dev.cartwise.training.recommendation.resemblance;

import org.jspecify.annotations.NullMarked;
