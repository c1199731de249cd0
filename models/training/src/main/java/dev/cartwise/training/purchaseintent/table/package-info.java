/** Labelled rows, and how they become examples that models learn from. */
@NullMarked
package dev.cartwise.training.purchaseintent.table;

import org.jspecify.annotations.NullMarked;
