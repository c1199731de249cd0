/** LightGBM at work on examples; what leaves the package is its model text. */
@NullMarked
package dev.cartwise.training.purchaseintent.boosting;

import org.jspecify.annotations.NullMarked;
