/** What follows what: edges between items, plain or packed. */
@NullMarked
package dev.cartwise.recommendation.blend.edges;

import org.jspecify.annotations.NullMarked;
