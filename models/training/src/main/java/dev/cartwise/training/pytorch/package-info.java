/**
 * What every network that is trained on PyTorch shares: the engine's settings, its arrays and the
 * optimisers.
 */
@NullMarked
package dev.cartwise.training.pytorch;

import org.jspecify.annotations.NullMarked;
