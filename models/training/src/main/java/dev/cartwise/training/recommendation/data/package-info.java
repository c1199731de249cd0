/** The data that the recommender is evaluated on: files, item numbers and splits. */
@NullMarked
package dev.cartwise.training.recommendation.data;

import org.jspecify.annotations.NullMarked;
