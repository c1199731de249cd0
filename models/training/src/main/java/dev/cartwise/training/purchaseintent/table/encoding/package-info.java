/** How columns become features, by what the rows that are learned from tell. */
@NullMarked
package dev.cartwise.training.purchaseintent.table.encoding;

import org.jspecify.annotations.NullMarked;
