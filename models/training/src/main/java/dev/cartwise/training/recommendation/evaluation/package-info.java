/** The recommender measured on public data, beside its rivals. */
@NullMarked
package dev.cartwise.training.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
