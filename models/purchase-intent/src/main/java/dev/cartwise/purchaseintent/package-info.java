/**
 * What predicting a purchase means: what is known of a shopper in, a calibrated probability with
 * reasons out, over an artifact and without any AWS type.
 */
@NullMarked
package dev.cartwise.purchaseintent;

import org.jspecify.annotations.NullMarked;
