/** What an evaluation tells beyond its figures: seeds, ablations, segments, sizes of data. */
@NullMarked
package dev.cartwise.training.recommendation.study;

import org.jspecify.annotations.NullMarked;
