/** How a model treats groups of shoppers: its figures, whom it finds, and whether it is right. */
@NullMarked
package dev.cartwise.training.purchaseintent.report.fairness;

import org.jspecify.annotations.NullMarked;
