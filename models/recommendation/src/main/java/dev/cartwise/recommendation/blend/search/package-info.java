/** The scores of a blend: of every item, or of the best that a search finds. */
@NullMarked
package dev.cartwise.recommendation.blend.search;

import org.jspecify.annotations.NullMarked;
