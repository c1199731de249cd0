/** Training and evaluating the recommender. */
@NullMarked
package dev.cartwise.training.recommendation;

import org.jspecify.annotations.NullMarked;
