/** Trains and measures the sentiment of reviews in Chinese and English. */
@NullMarked
package dev.cartwise.training.reviewsentiment;

import org.jspecify.annotations.NullMarked;
