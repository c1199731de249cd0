/** A small dense network at work on PyTorch. */
@NullMarked
package dev.cartwise.training.purchaseintent.neural;

import org.jspecify.annotations.NullMarked;
