/** The parts of a blend, and the kinds of evidence that it weighs. */
@NullMarked
package dev.cartwise.recommendation.blend.model;

import org.jspecify.annotations.NullMarked;
