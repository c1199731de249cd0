/** What the columns of a file hold: numbers, categories, dates; or nothing to learn from. */
@NullMarked
package dev.cartwise.training.purchaseintent.table.column;

import org.jspecify.annotations.NullMarked;
