/** What a shop loses by negatives that are drawn instead of all items. */
@NullMarked
package dev.cartwise.training.recommendation.sampling;

import org.jspecify.annotations.NullMarked;
