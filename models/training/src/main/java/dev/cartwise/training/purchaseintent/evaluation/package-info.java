/** The measurement of purchase prediction on a file of one's own. */
@NullMarked
package dev.cartwise.training.purchaseintent.evaluation;

import org.jspecify.annotations.NullMarked;
