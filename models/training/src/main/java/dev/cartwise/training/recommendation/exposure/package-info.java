/** Which items the answers to held-out shoppers would show, and what a more even spread costs. */
@NullMarked
package dev.cartwise.training.recommendation.exposure;

import org.jspecify.annotations.NullMarked;
