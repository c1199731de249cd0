/** The items' vectors: plain or packed, and in clusters for a search. */
@NullMarked
package dev.cartwise.recommendation.blend.vectors;

import org.jspecify.annotations.NullMarked;
