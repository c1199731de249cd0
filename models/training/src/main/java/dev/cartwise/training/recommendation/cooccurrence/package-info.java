/**
 * Directed, time-decayed item-to-item co-occurrence and popularity on Spark, in integer arithmetic
 * so that no order of summation matters.
 */
@NullMarked
package dev.cartwise.training.recommendation.cooccurrence;

import org.jspecify.annotations.NullMarked;
