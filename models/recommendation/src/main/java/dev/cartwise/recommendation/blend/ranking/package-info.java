/** Shoppers' rankings by a blend, with reasons. */
@NullMarked
package dev.cartwise.recommendation.blend.ranking;

import org.jspecify.annotations.NullMarked;
