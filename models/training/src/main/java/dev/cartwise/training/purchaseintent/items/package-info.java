/** What is known of a shop's items when purchases are learned from: counts, photos, reviews. */
@NullMarked
package dev.cartwise.training.purchaseintent.items;

import org.jspecify.annotations.NullMarked;
