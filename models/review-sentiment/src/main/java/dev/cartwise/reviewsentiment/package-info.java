/**
 * What people feel in a review, about which side of the product, in Chinese and English: text in,
 * records out.
 */
@NullMarked
package dev.cartwise.reviewsentiment;

import org.jspecify.annotations.NullMarked;
