/** Figures with intervals that draw shoppers, not examples. */
@NullMarked
package dev.cartwise.training.purchaseintent.report.interval;

import org.jspecify.annotations.NullMarked;
