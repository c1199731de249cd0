/** Files of separated values, of which a bounded sample is held. */
@NullMarked
package dev.cartwise.training.purchaseintent.table.file;

import org.jspecify.annotations.NullMarked;
