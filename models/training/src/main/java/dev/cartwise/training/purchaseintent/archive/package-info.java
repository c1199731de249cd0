/**
 * From a shop's archive to examples: shoppers' rows as they were at moments of the past, and
 * whether a purchase followed.
 */
@NullMarked
package dev.cartwise.training.purchaseintent.archive;

import org.jspecify.annotations.NullMarked;
