/**
 * The blend: one score for an item from what followed what, the sequence model, popularity and
 * repeats, with weights learned on a validation split.
 */
@NullMarked
package dev.cartwise.recommendation.blend;

import org.jspecify.annotations.NullMarked;
