/** The networks that read reviews: trained with DJL on PyTorch, written out as ONNX. */
@NullMarked
package dev.cartwise.training.reviewsentiment.network;

import org.jspecify.annotations.NullMarked;
