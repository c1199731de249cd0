/** The few numbers that are fitted on held-out reviews: the blend and the undecided band. */
@NullMarked
package dev.cartwise.training.reviewsentiment.fit;

import org.jspecify.annotations.NullMarked;
