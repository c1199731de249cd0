/**
 * One evaluation of the recommender: the data of a protocol, the fits on it, and the figures of
 * every ranker on the same questions.
 */
@NullMarked
package dev.cartwise.training.recommendation.trial;

import org.jspecify.annotations.NullMarked;
