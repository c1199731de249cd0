/** The function that tells how likely a shopper is to buy, and why. */
@NullMarked
package dev.cartwise.predictpurchase;

import org.jspecify.annotations.NullMarked;
