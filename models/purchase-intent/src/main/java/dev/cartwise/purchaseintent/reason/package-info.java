/** Contributions of features in words. */
@NullMarked
package dev.cartwise.purchaseintent.reason;

import org.jspecify.annotations.NullMarked;
