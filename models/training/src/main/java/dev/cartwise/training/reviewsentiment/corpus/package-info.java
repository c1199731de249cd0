/** Labelled reviews: the files they are read from, and the texts with their labels. */
@NullMarked
package dev.cartwise.training.reviewsentiment.corpus;

import org.jspecify.annotations.NullMarked;
