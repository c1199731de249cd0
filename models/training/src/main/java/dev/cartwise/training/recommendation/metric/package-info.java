/** Ranking metrics and the rankers they are measured on. */
@NullMarked
package dev.cartwise.training.recommendation.metric;

import org.jspecify.annotations.NullMarked;
