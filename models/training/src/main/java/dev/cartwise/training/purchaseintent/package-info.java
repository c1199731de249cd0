/** Purchase intent: commands, and the training from a shop's archive. */
@NullMarked
package dev.cartwise.training.purchaseintent;

import org.jspecify.annotations.NullMarked;
