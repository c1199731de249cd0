/** What a purchase-intent report is made of: held-out examples and what was said about them. */
@NullMarked
package dev.cartwise.training.purchaseintent.report.asked;

import org.jspecify.annotations.NullMarked;
