/** How good probabilities of a purchase are: figures, their intervals, curves. */
@NullMarked
package dev.cartwise.training.purchaseintent.figures;

import org.jspecify.annotations.NullMarked;
