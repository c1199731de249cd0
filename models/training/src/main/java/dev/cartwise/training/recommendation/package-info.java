/** Training the recommender of a shop. */
@NullMarked
package dev.cartwise.training.recommendation;

import org.jspecify.annotations.NullMarked;
