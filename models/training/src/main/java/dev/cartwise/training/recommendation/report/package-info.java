/** The report of a training for a reader: JSON and one self-contained page with plots. */
@NullMarked
package dev.cartwise.training.recommendation.report;

import org.jspecify.annotations.NullMarked;
