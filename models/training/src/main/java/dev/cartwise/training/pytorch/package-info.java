/**
 * What every network that is trained on PyTorch shares: the engine's settings, its arrays, loss and
 * optimisers.
 */
@NullMarked
package dev.cartwise.training.pytorch;

import org.jspecify.annotations.NullMarked;
