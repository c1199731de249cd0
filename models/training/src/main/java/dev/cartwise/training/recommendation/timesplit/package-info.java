/**
 * A shop's archive cut at one moment: what happened before it is learned from, what came after it
 * is asked for.
 */
@NullMarked
package dev.cartwise.training.recommendation.timesplit;

import org.jspecify.annotations.NullMarked;
