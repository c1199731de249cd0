/**
 * A shop's purchase-intent artifact: its description, and its files opened as a function serves.
 */
@NullMarked
package dev.cartwise.purchaseintent.artifact;

import org.jspecify.annotations.NullMarked;
