/**
 * The features by which a purchase is predicted: one definition for training and serving, with the
 * words in which an answer gives its reasons.
 */
@NullMarked
package dev.cartwise.purchaseintent.features;

import org.jspecify.annotations.NullMarked;
