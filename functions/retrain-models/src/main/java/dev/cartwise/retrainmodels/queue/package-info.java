/** The queue in which trainings wait for their turns, and what its messages say. */
@NullMarked
package dev.cartwise.retrainmodels.queue;

import org.jspecify.annotations.NullMarked;
