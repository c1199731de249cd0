/** What a step of the sequence model learns from: windows, and the items they are held against. */
@NullMarked
package dev.cartwise.training.recommendation.neural.batch;

import org.jspecify.annotations.NullMarked;
