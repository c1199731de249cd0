/**
 * Training the tagging network: batches of varied pictures, the schedule, and what it goes on from.
 */
@NullMarked
package dev.cartwise.training.imagetagging.trainer;

import org.jspecify.annotations.NullMarked;
