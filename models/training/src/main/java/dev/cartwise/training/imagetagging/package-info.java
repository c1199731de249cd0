/** Image tagging: training, measuring and the artifact that results. */
@NullMarked
package dev.cartwise.training.imagetagging;

import org.jspecify.annotations.NullMarked;
