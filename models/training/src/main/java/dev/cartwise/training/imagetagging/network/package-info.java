/**
 * The tagging network: a small residual network with one head per question, run by DJL on PyTorch
 * and written out as ONNX with its batch normalisation folded in.
 */
@NullMarked
package dev.cartwise.training.imagetagging.network;

import org.jspecify.annotations.NullMarked;
