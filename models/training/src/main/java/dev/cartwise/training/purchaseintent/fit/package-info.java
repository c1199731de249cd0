/** The five kinds of model that learn whether a shopper buys. */
@NullMarked
package dev.cartwise.training.purchaseintent.fit;

import org.jspecify.annotations.NullMarked;
