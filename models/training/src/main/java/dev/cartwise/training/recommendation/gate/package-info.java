/**
 * The questions that decide whether a fresh artifact becomes the champion: held out of every
 * training, asked of each ranker as the function would ask it.
 */
@NullMarked
package dev.cartwise.training.recommendation.gate;

import org.jspecify.annotations.NullMarked;
