/**
 * The sequential neural model: a causal self-attention encoder trained with DJL on PyTorch and
 * written out as ONNX.
 */
@NullMarked
package dev.cartwise.training.recommendation.neural;

import org.jspecify.annotations.NullMarked;
