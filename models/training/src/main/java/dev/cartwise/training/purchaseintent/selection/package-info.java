/** Which of several kinds of model serves, how it is calibrated, and from where on it says yes. */
@NullMarked
package dev.cartwise.training.purchaseintent.selection;

import org.jspecify.annotations.NullMarked;
