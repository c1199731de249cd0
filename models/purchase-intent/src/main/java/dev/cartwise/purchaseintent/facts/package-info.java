/** What is known of a shop's items where purchases are predicted, and the file that holds it. */
@NullMarked
package dev.cartwise.purchaseintent.facts;

import org.jspecify.annotations.NullMarked;
