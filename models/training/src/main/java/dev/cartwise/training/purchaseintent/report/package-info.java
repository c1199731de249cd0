/** The report of a purchase-intent training for a reader: JSON and one page with plots. */
@NullMarked
package dev.cartwise.training.purchaseintent.report;

import org.jspecify.annotations.NullMarked;
