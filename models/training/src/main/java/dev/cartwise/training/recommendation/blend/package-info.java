/** Building the blend: edges between items, the training of the parts, and learning the weights. */
@NullMarked
package dev.cartwise.training.recommendation.blend;

import org.jspecify.annotations.NullMarked;
