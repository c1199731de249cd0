/** The rankers that the blend is compared with, and how they are tuned. */
@NullMarked
package dev.cartwise.training.recommendation.baseline;

import org.jspecify.annotations.NullMarked;
